import { createLintService, parseNames, parsePlaces, RULES } from "../core";
import { version } from "../../package.json";
import { gazetteerLoader } from "./gazetteer";
import { runProcess } from "./runProcess";

const loadGazetteer = gazetteerLoader(__dirname, (message) => process.stderr.write(`copydesk: ${message}\n`));

void runProcess({ version, lint: createLintService({ loadGazetteer }), rules: RULES, parseNames, parsePlaces, loadGazetteer });
