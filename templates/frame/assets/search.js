/* The search without its window: what the index holds goes in, what a reader may mean comes out, the likeliest first.
   Marks and accents do not count; whole words come before words that begin so, and those before slips of the keyboard. */
window.searchIn = docs => {
  "use strict";

  const PLAIN = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", ı: "i", þ: "th", ð: "d" };
  const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:[.,]\p{N}+)*/gu, ASCII = /[a-z0-9]+(?:[.,][0-9]+)*/g;
  const TITLE = 3, WHOLE = 1, BEGUN = .35, SLIP = .25, BEST = 200;

  const fold = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[ßæœøđłıþð]/g, each => PLAIN[each]);

  function words(text) {
    const low = text.toLowerCase().replace(/['’]s(?!\p{L})/gu, "");
    const found = /[^\0-\x7f“”‘’–—…]/.test(low) ? fold(low).match(WORD) : low.match(ASCII);
    return found ? found.map(each => each.replace(/[.,]/g, "")) : [];
  }

  /* Each word with the entries that hold it, three numbers for each: which entry, how often in its title, in its text. */
  const held = new Map(), long = { title: [], text: [] };
  docs.forEach((doc, number) => ["title", "text"].forEach((part, place) => {
    const inside = words(doc[part] || "");
    long[part].push(inside.length);
    for (const word of inside) {
      let row = held.get(word);
      if (!row) held.set(word, row = []);
      if (row[row.length - 3] !== number) row.push(number, 0, 0);
      row[row.length - 2 + place] += 1;
    }
  }));
  const mean = part => long[part].reduce((sum, each) => sum + each, 0) / docs.length || 1;
  const usual = { title: mean("title"), text: mean("text") };

  /* One letter too many, too few, another one, or two that changed places. */
  function slip(one, other) {
    if (one.length > other.length) [one, other] = [other, one];
    if (other.length - one.length > 1) return false;
    let at = 0;
    while (at < one.length && one[at] === other[at]) at += 1;
    if (one.length < other.length) return one.slice(at) === other.slice(at + 1);
    return one.slice(at + 1) === other.slice(at + 1)
      || (one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2));
  }

  /* The words of the index that a word may stand for; a slip is looked for only where nothing else is found. */
  function meant(word, last) {
    const found = held.has(word) ? [[word, WHOLE]] : [];
    if (last || !found.length) for (const each of held.keys()) if (each !== word && each.startsWith(word)) found.push([each, BEGUN]);
    if (!found.length && word.length > 3) for (const each of held.keys()) if (slip(word, each)) found.push([each, SLIP]);
    return found;
  }

  /* What entries gain by holding a word; of several that the word may stand for, the best counts. */
  function gains(word, last) {
    const found = new Map();
    for (const [each, near] of meant(word, last)) {
      const row = held.get(each), rare = Math.log(1 + 3 * docs.length / row.length);
      for (let at = 0; at < row.length; at += 3) {
        const number = row[at];
        const much = TITLE * row[at + 1] / (.4 + .6 * long.title[number] / usual.title) + row[at + 2] / (.4 + .6 * long.text[number] / usual.text);
        const gain = near * rare * much / (much + 1.5);
        if (!(found.get(number) >= gain)) found.set(number, gain);
      }
    }
    return found;
  }

  /* The words one after another, as of a quotation. */
  function together(asked, doc) {
    const row = ` ${asked.join(" ")} `, inside = part => ` ${words(doc[part] || "").join(" ")} `;
    if (inside("title") === row) return 4;
    return asked.length < 2 ? 1 : inside("title").includes(row) ? 3 : inside("text").includes(row) ? 2 : 1;
  }

  const best = (a, b) => b[1] - a[1] || a[0] - b[0];

  return text => {
    const asked = words(text), sums = new Float64Array(docs.length), some = new Uint16Array(docs.length);
    asked.forEach((word, place) => {
      for (const [number, gain] of gains(word, place === asked.length - 1)) {
        sums[number] += gain;
        some[number] += 1;
      }
    });
    const found = [];
    sums.forEach((sum, number) => { if (sum) found.push([number, sum * (some[number] / asked.length) ** 2 * (docs[number].boost || 1)]); });
    const first = found.sort(best).splice(0, BEST).map(([number, score]) => [number, score * together(asked, docs[number])]);
    return [...first.sort(best), ...found].map(([number]) => docs[number]);
  };
};
