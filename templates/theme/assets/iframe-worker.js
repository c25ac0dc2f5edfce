/* What a page lacks that is opened from a folder. It may start no worker for the search, so a hidden frame takes its
   place; it may read no other page, so there are no previews. Material would fetch a script of this name elsewhere. */
(function () {
  "use strict";
  if (location.protocol !== "file:") return;

  function FrameWorker(url) {
    var events = new EventTarget();
    var frame = document.createElement("iframe");
    frame.hidden = true;
    document.body.appendChild(frame);
    var inside = frame.contentWindow;

    this.addEventListener = events.addEventListener.bind(events);
    this.removeEventListener = events.removeEventListener.bind(events);
    this.dispatchEvent = events.dispatchEvent.bind(events);
    this.terminate = function () { frame.remove(); };

    inside.postMessage = function (data) {
      events.dispatchEvent(new MessageEvent("message", { data: data }));
    };
    inside.importScripts = function () {
      return Array.prototype.reduce.call(arguments, function (before, address) {
        return before.then(function () { return load(address); });
      }, Promise.resolve());
    };

    function load(address) {
      return new Promise(function (resolve, reject) {
        var script = inside.document.createElement("script");
        script.src = address;
        script.onload = resolve;
        script.onerror = reject;
        inside.document.body.appendChild(script);
      });
    }

    var ready = load(new URL(url, location.href).href);
    this.postMessage = function (data) {
      if (data.type === 2 && window.sought) data = { type: 2, data: window.sought(data.data) };
      ready.then(function () { inside.dispatchEvent(new MessageEvent("message", { data: data })); }, function () {});
    };
  }

  window.IFrameWorker = window.Worker = FrameWorker;
})();
