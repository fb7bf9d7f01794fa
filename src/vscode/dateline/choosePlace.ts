import * as vscode from "vscode";
import { exactName, fullName, namedAsTyped, placeDetails, type ComposedDateline, type Gazetteer, type Place } from "../../core";
import { pickLive, type LiveItem } from "../liveQuickPick";
import type { Favorites } from "./favorites";
import type { WriteDateline } from "./writing";

interface PlaceMenu {
  readonly write: WriteDateline;
  readonly gazetteer: Gazetteer;
  /** The places that the story names, the most salient first. */
  readonly named: readonly Place[];
  /** Names of the places chosen last. */
  readonly recent: readonly string[];
  readonly favorites: Favorites;
}

type PlaceItem = LiveItem<Place | string>;

/** Asks for the place of a dateline; each entry shows the line as it will stand. */
export function choosePlace(menu: PlaceMenu): Promise<Place | string | undefined> {
  return pickLive<Place | string>({
    title: "Insert Dateline",
    placeholder: "City, or city and country: Peshawar · Tampa, Fla. · Wana, Pakistan",
    itemsFor: (typed) => (typed === "" ? startingItems(menu) : typedItems(typed, menu)),
    onButton: async ({ value }) => {
      if (value !== undefined) await menu.favorites.toggle(nameOf(value));
    },
  });
}

/** Before anything is typed. A house that prints no dateline says so at once. */
function startingItems(menu: PlaceMenu): readonly PlaceItem[] {
  const trial = menu.write("London");
  if (!trial.ok && trial.reason === "no-dateline") return [{ label: trial.message, value: "London" }];
  const shown = new Set<string>();
  const group = (label: string, places: readonly (Place | string)[]): PlaceItem[] => {
    const fresh = places.filter((place) => !shown.has(nameOf(place)));
    for (const place of fresh) shown.add(nameOf(place));
    const items = fresh.flatMap((place) => placeItems(place, menu));
    return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
  };
  const known = (names: readonly string[]): (Place | string)[] => names.map((name) => menu.gazetteer.exact(name)[0] ?? name);
  return [
    ...group("in this story", menu.named),
    ...group("favorites", known(menu.favorites.all())),
    ...group("recent", known(menu.recent)),
  ];
}

/** What has been typed; of the places that fit it, those that the story names come first. */
function typedItems(typed: string, menu: PlaceMenu): readonly PlaceItem[] {
  const found = menu.gazetteer.find(typed);
  const isNamed = (place: Place): boolean => menu.named.some((named) => exactName(named) === exactName(place));
  const items = [...found.filter(isNamed), ...found.filter((place) => !isNamed(place))].flatMap((place) => placeItems(place, menu));
  return items.length > 0 ? items : unknownItems(typed, menu);
}

/** A place that the gazetteer does not have: near ones, and the name as typed. */
function unknownItems(typed: string, menu: PlaceMenu): readonly PlaceItem[] {
  const asTyped = menu.write(typed);
  const near = menu.gazetteer.near(typed).flatMap((place) => placeItems(place, menu, "did you mean this?"));
  if (asTyped.ok) return [{ label: typed, description: "as typed", detail: lineOf(asTyped), value: typed }, ...near];
  const alone = namedAsTyped(typed);
  const dateline = alone && menu.write(alone);
  const accepted: PlaceItem = alone && dateline?.ok ? { label: typed, description: "as typed", detail: lineOf(dateline), value: alone } : { label: typed, detail: asTyped.message };
  return [...near, accepted];
}

function placeItems(place: Place | string, { write, favorites }: PlaceMenu, remark?: string): PlaceItem[] {
  const dateline = write(place);
  if (!dateline.ok) return [];
  const name = nameOf(place);
  const isFavorite = favorites.all().includes(name);
  const details = typeof place === "string" ? "" : placeDetails(place);
  return [
    {
      label: typeof place === "string" ? place : fullName(place),
      description: [details, remark].filter((part) => part !== undefined && part !== "").join(" · "),
      detail: lineOf(dateline),
      value: place,
      buttons: [
        isFavorite
          ? { iconPath: new vscode.ThemeIcon("star-full"), tooltip: "Remove from favorites" }
          : { iconPath: new vscode.ThemeIcon("star-empty"), tooltip: "Add to favorites" },
      ],
    },
  ];
}

function nameOf(place: Place | string): string {
  return typeof place === "string" ? place : exactName(place);
}

function lineOf(dateline: ComposedDateline): string {
  return dateline.ok ? dateline.text.trim() : dateline.message;
}
