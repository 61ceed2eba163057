// The smallest site that has a page.
export default {
  title: "Our community",
  url: "https://community.example",
  baseUrl: "/",
  baseUrlIssueBanner: false,
  presets: [["classic", { docs: false, blog: false, sitemap: false }]],
};
