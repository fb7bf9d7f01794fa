import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createLintService, parseNames, parsePlaces, RULES } from "../core";
import { version } from "../../package.json";
import { gazetteerLoader } from "./gazetteer";
import { runProcess } from "./runProcess";

/** The files that ship beside the bundle's folder. */
const loadAsset = (name: string): Promise<Uint8Array> => readFile(join(__dirname, "..", "assets", name));
const loadGazetteer = gazetteerLoader(__dirname, (message) => process.stderr.write(`copydesk: ${message}\n`));

void runProcess({ version, lint: createLintService({ loadAsset, loadGazetteer }), rules: RULES, parseNames, parsePlaces, loadGazetteer });
