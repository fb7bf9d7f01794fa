import type * as vscode from "vscode";
import { composeDateline, findProfile, formatIsoDate, type ComposedDateline, type Gazetteer, type Place } from "../../core";
import { storyIn } from "../editStory";
import type { Services } from "../services";

/** Writes the dateline of a place, given in words or chosen. */
export type WriteDateline = (place: string | Place) => ComposedDateline;

/** The preset in which a document's datelines are written: the settings' own, or its profile's. */
export function datelinePresetFor(document: vscode.TextDocument, { configuration }: Services): string {
  const house = findProfile(configuration.profile(document));
  return configuration.text("datelinePreset", document) || (house?.dateline ?? "ap");
}

/** Writes datelines of the story: with the story's own date, or else with the city's date of today. */
export function datelineWriter(document: vscode.TextDocument, preset: string, gazetteer: Gazetteer, { configuration }: Services): WriteDateline {
  const { date } = storyIn(document);
  const source = configuration.text("datelineSource", document);
  const now = new Date();
  return (place) =>
    composeDateline({ place, preset, gazetteer, now, ...(date && { date: formatIsoDate(date) }), ...(source !== "" && { source }) });
}
