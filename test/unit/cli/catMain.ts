// The command line with the test's rules: what tests bundle and spawn.
import { runProcess } from "../../../src/cli/runProcess";
import { catServices } from "./catServices";

void runProcess(catServices());
