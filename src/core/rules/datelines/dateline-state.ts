import { defineStoryRule } from "../rule";
import { regionFault } from "./datelineRegion";
import { datelineToCheck } from "./storyDateline";

export const datelineState = defineStoryRule({
  id: "dateline-state",
  meta: {
    title: "Form of state and country in the dateline",
    why: "In a dateline a state has its own abbreviation, which is not the postal code, and eight states have none; a country is written as the news writes it, with small letters.",
    category: "datelines",
    severity: "warning",
    fix: "safe",
    options: {},
    messages: {
      form: "In a dateline write “{right}”, not “{given}”.",
      misspelt: "“{given}” is no state or country that is known. Did you mean “{right}”?",
    },
    source: "AP's abbreviations of states in datelines, as listed in us-states.yaml.",
    needs: "gazetteer",
  },
  examples: {
    flag: [
      [{ story: "Storm\n\nTAMPA, Florida (AP) — A storm came ashore.\n" }, "Storm\n\nTAMPA, Fla. (AP) — A storm came ashore.\n"],
      [{ story: "Storm\n\nTAMPA, FL (AP) — A storm came ashore.\n" }, "Storm\n\nTAMPA, Fla. (AP) — A storm came ashore.\n"],
      [{ story: "Vote\n\nAUSTIN, Tex. (AP) — Lawmakers voted.\n" }, "Vote\n\nAUSTIN, Texas (AP) — Lawmakers voted.\n"],
      [{ story: "Blast\n\nPESHAWAR, PAKISTAN (AP) — A blast hit a market.\n" }, "Blast\n\nPESHAWAR, Pakistan (AP) — A blast hit a market.\n"],
      [{ story: "Fair\n\nDUBAI, UAE (AP) — The fair opened.\n" }, "Fair\n\nDUBAI, United Arab Emirates (AP) — The fair opened.\n"],
      [{ story: "Match\n\nMANCHESTER, U.K. (AP) — The match was drawn.\n" }, "Match\n\nMANCHESTER, England (AP) — The match was drawn.\n"],
    ],
    pass: [
      { story: "Storm\n\nTAMPA, Fla. (AP) — A storm came ashore.\n" },
      { story: "Vote\n\nAUSTIN, Texas (AP) — Lawmakers voted.\n" },
      { story: "Vote\n\nOTTAWA, Ontario (AP) — Lawmakers voted.\n" },
      { story: "Blast\n\nPESHAWAR, Pakistan (AP) — A blast hit a market.\n" },
    ],
  },
  check(context, report) {
    const checked = datelineToCheck(context);
    const region = checked?.dateline.region;
    if (!checked || !region) return;
    const fault = regionFault(checked.dateline, checked.form, context.gazetteer);
    if (fault?.fault !== "form" && fault?.fault !== "misspelt") return;
    const { given, right } = fault;
    const fixes = [{ edits: [{ ...region.span, newText: right }] }];
    report({ message: fault.fault, span: region.span, data: { given, right }, fixes, ...(fault.fault === "misspelt" && { fix: "choice" }) });
  },
});
