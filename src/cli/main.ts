import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createLintService, parseNames, RULES } from "../core";
import { version } from "../../package.json";
import { runProcess } from "./runProcess";

/** The files that ship beside the bundle's folder. */
const loadAsset = (name: string): Promise<Uint8Array> => readFile(join(__dirname, "..", "assets", name));

void runProcess({ version, lint: createLintService({ loadAsset }), rules: RULES, parseNames });
