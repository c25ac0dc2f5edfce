// What html-validate asks of every page. What is off says nothing about whether a reader can use the page.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Taste, not conformance: HTML takes a doctype in any case, and white space comes from the templates.
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    // A headline is as long as the newsroom wrote it.
    "long-title": "off",
    // Ids are keys made of an item's words, and words may start with a digit; HTML forbids white space only.
    "valid-id": ["error", { relaxed: true }],
    // The boxes of one question share a name, as HTML has it; the rule wants the brackets of PHP.
    "form-dup-name": ["error", { shared: ["radio", "button", "reset", "submit", "checkbox"] }],
    // H32 is for forms that are sent: filters, search and palette act at once and stay on the page.
    "wcag/h32": "off",
  },
};
