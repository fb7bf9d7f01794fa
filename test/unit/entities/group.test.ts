import type { NameList } from "../../../src/core/names/nameList";
import { describe, expect, it } from "vitest";
import type { EntityKind, Mention } from "../../../src/core/entities/entity";
import { groupMentions } from "../../../src/core/entities/group";
import { compileNameList } from "../../../src/core/names/compileNameList";

const NO_NAMES = compileNameList([]);

/** Reads "[person:James Mattis] left." as a text with its mentions, and gives each entity's name with its mentions' texts. */
function grouped(marked: string, names: NameList = NO_NAMES): Record<string, string[]> {
  const mentions: Mention[] = [];
  let text = "";
  for (const part of marked.split(/(\[[a-z]+:[^\]]+\])/)) {
    const [, kind, name] = /^\[([a-z]+):(.+)\]$/s.exec(part) ?? [];
    if (kind && name) mentions.push({ kind: kind as EntityKind, start: text.length, end: text.length + name.length, text: name });
    text += name ?? part;
  }
  return Object.fromEntries(groupMentions(text, mentions, names).map((entity) => [`${entity.kind} ${entity.name}`, entity.mentions.map((mention) => mention.text)]));
}

describe("groupMentions", () => {
  it("joins a surname, before or after, to the one person named in full", () => {
    expect(grouped("[person:Mattis] came. [person:James Mattis] spoke, then [person:Mattis] left.")).toEqual({
      "person James Mattis": ["Mattis", "James Mattis", "Mattis"],
    });
  });

  it("leaves a surname that two persons have by itself", () => {
    expect(grouped("[person:Nawaz Sharif] and [person:Shahbaz Sharif] met. [person:Sharif] left.")).toEqual({
      "person Nawaz Sharif": ["Nawaz Sharif"],
      "person Shahbaz Sharif": ["Shahbaz Sharif"],
      "person Sharif": ["Sharif"],
    });
  });

  it("joins a given name where nobody has it as surname, and a surname with particles", () => {
    expect(grouped("[person:Kim Jong-un] and [person:Ursula von der Leyen] met. [person:Kim] thanked [person:von der Leyen]; [person:Leyen] smiled.")).toEqual({
      "person Kim Jong-un": ["Kim Jong-un", "Kim"],
      "person Ursula von der Leyen": ["Ursula von der Leyen", "von der Leyen", "Leyen"],
    });
  });

  it("joins an acronym to its expansion, and not to another name", () => {
    expect(grouped("[organization:Inter Services Intelligence] ([organization:ISI]) and [organization:Red Crescent] ([organization:AP]) met. [organization:ISI] left.")).toEqual({
      "organization Inter Services Intelligence": ["Inter Services Intelligence", "ISI", "ISI"],
      "organization Red Crescent": ["Red Crescent"],
      "organization AP": ["AP"],
    });
  });

  it("joins the forms of a nation, under the fullest in the story", () => {
    expect(grouped("[place:US] headline. [place:U.S.] and [place:United States] and [place:Kabul].")).toEqual({
      "place United States": ["US", "U.S.", "United States"],
      "place Kabul": ["Kabul"],
    });
  });

  it("joins the forms of a listed name", () => {
    const names = compileNameList([{ name: "Kyiv", kind: "place", aliases: [], variants: ["Kiev"] }]);
    expect(grouped("[place:Kiev] is [place:Kyiv].", names)).toEqual({ "place Kiev": ["Kiev", "Kyiv"] });
  });

  it("keeps kinds apart, and takes capitals and line breaks for the same name", () => {
    expect(grouped("[person:MATTIS] and [person:James\nMattis], [place:Jordan] and [person:Jordan]; [person:James Mattis].")).toEqual({
      "person James Mattis": ["MATTIS", "James\nMattis", "James Mattis"],
      "place Jordan": ["Jordan"],
      "person Jordan": ["Jordan"],
    });
  });
});
