// Starts the guide's program, which takes over the prerendered page. The build replaces the two
// plain names by those of the built files; they are relative, so the site may stand below any path.
import init from "./community-guide.js";

const program = new URL("./community-guide.wasm", import.meta.url);

init({ module_or_path: program }).catch((error) => {
  // The page stays readable without the program. The mark reveals what was hidden until it is ready.
  document.documentElement.dataset.failed = "";
  console.error("The guide's program did not start:", error);
});
