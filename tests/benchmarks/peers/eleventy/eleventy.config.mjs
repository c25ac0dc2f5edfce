// Eleventy with one layout: every Markdown file is a page, and is not searched for template tags.
export default function (config) {
  config.addGlobalData("layout", "page.njk");
}
export const config = {
  dir: { input: "docs", includes: "../_includes", output: "site" },
  templateFormats: ["md"],
  markdownTemplateEngine: false,
};
