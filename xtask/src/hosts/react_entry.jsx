// Writes the page as a server does, into the file that is named on the command line.
import { writeFileSync } from "node:fs";
import { renderToString } from "react-dom/server";
import Page from "./page.jsx";

writeFileSync(process.argv[2], renderToString(<Page />));
