import { createLintService, parseNames, RULES } from "../core";
import { version } from "../../package.json";
import { runProcess } from "./runProcess";

void runProcess({ version, lint: createLintService(), rules: RULES, parseNames });
