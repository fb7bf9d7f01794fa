import * as vscode from "vscode";

/** An entry of a menu that changes as one types. Without a value it only tells something and cannot be chosen. */
export interface LiveItem<Value> extends vscode.QuickPickItem {
  readonly value?: Value;
}

export interface LiveMenu<Value> {
  readonly title: string;
  readonly placeholder: string;
  /** The entries for what has been typed, best first. */
  readonly itemsFor: (typed: string) => readonly LiveItem<Value>[];
  /** Called when a button of an entry is pressed; then the entries are made anew. */
  readonly onButton?: (item: LiveItem<Value>) => Promise<void>;
}

/** Shows the menu; undefined where the user leaves it without a choice. */
export function pickLive<Value>({ title, placeholder, itemsFor, onButton }: LiveMenu<Value>): Promise<Value | undefined> {
  const menu = vscode.window.createQuickPick<LiveItem<Value>>();
  menu.title = title;
  menu.placeholder = placeholder;
  const refresh = (): void => {
    // What is offered has been chosen for what was typed already, misspellings and all.
    menu.items = itemsFor(menu.value.trim()).map((item) => ({ ...item, alwaysShow: true }));
  };
  refresh();
  menu.onDidChangeValue(refresh);
  menu.onDidTriggerItemButton(async ({ item }) => {
    await onButton?.(item);
    refresh();
  });
  return new Promise((resolve) => {
    menu.onDidAccept(() => {
      const value = menu.selectedItems[0]?.value;
      if (value === undefined) return;
      resolve(value);
      menu.hide();
    });
    menu.onDidHide(() => {
      resolve(undefined);
      menu.dispose();
    });
    menu.show();
  });
}
