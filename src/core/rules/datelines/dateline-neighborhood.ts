import { datelineRegion } from "../../dateline/print";
import { citiesOfNeighborhood } from "../../places/neighborhoods";
import { toCapitals } from "../../text/letterCase";
import { defineStoryRule } from "../rule";
import { datelineToCheck } from "./storyDateline";

export const datelineNeighborhood = defineStoryRule({
  id: "dateline-neighborhood",
  meta: {
    title: "Neighborhood in the dateline",
    why: "A dateline names the city. Boroughs, districts and buildings go into the story.",
    category: "datelines",
    severity: "warning",
    fix: "choice",
    options: {},
    messages: { neighborhood: "{given} is a part of {city}: a dateline names the city." },
    source: "AP usage; the table neighborhoods.yaml.",
    exceptions: ["A town of the same name elsewhere passes where the dateline gives its own state or country."],
    needs: "gazetteer",
  },
  examples: {
    flag: [
      [{ story: "Blaze\n\nBROOKLYN (AP) — A blaze swept a row of shops.\n" }, "Blaze\n\nNEW YORK (AP) — A blaze swept a row of shops.\n"],
      [{ story: "Blaze\n\nBROOKLYN, N.Y. (AP) — A blaze swept a row of shops.\n" }, "Blaze\n\nNEW YORK (AP) — A blaze swept a row of shops.\n"],
      [{ story: "Vote\n\nCAPITOL HILL (AP) — Senators voted.\n" }, "Vote\n\nWASHINGTON (AP) — Senators voted.\n"],
      [{ story: "March\n\nLYARI, Pakistan (AP) — Hundreds marched.\n" }, "March\n\nKARACHI, Pakistan (AP) — Hundreds marched.\n"],
    ],
    pass: [
      { story: "Blaze\n\nNEW YORK (AP) — A blaze swept a row of shops in Brooklyn.\n" },
      { story: "Storm\n\nHOLLYWOOD, Fla. (AP) — A storm came ashore.\n" },
      { story: "Blaze\n\nBROOKLYN, Ohio (AP) — A blaze swept a row of shops.\n" },
    ],
  },
  check(context, report) {
    const checked = datelineToCheck(context);
    if (!checked) return;
    const { city, region } = checked.dateline;
    const given = region ? `, ${region.text}` : "";
    const places = citiesOfNeighborhood(city.text).flatMap((name) => {
      const [place] = context.gazetteer.exact(name);
      const fits = place !== undefined && context.gazetteer.exact(place.name + given).some((one) => one.name === place.name && one.country === place.country && one.state === place.state);
      return fits ? [place] : [];
    });
    if (places.length === 0) return;
    const span = { start: city.span.start, end: region?.span.end ?? city.span.end };
    const fixes = places.map((place) => {
      const after = datelineRegion(place, checked.form.region);
      const name = checked.form.city === "capitals" ? toCapitals(place.name) : place.name;
      return { edits: [{ ...span, newText: name + (after === undefined ? "" : `, ${after}`) }] };
    });
    report({ message: "neighborhood", span: city.span, data: { given: city.text, city: places.map(({ name }) => name).join(" or ") }, fixes });
  },
});
