import type { VNode } from "preact";
import type { PackStatus } from "../../library/packs.ts";
import { useApp, useWords } from "../app/context.ts";
import type { Words } from "../i18n/words.ts";

/** How current what is here is: always to be seen. */
export function Freshness(): VNode {
  const app = useApp();
  const words = useWords();
  const packs = app.packs.value ?? [];
  const labels = [
    app.online.value ? "" : words.say("fresh.offline"),
    packs.some((pack) => pack.expired) ? words.say("fresh.expired") : "",
  ];
  return (
    <p class="fresh" aria-live="off">
      {labels
        .filter((label) => label !== "")
        .map((label) => (
          <strong key={label}>{label}</strong>
        ))}
      <span>{freshness(packs, words, app.syncing.value ? undefined : Date.now())}</span>
    </p>
  );
}

/**
 * The oldest word counts: nothing shown is older than that.
 *
 * @param now absent while a sync is under way
 */
export function freshness(packs: readonly PackStatus[], words: Words, now: number | undefined): string {
  const current = packs.map((pack) => pack.currentAsOf).filter((time) => time !== undefined);
  const checked = packs.map((pack) => pack.checkedAt).filter((time) => time !== undefined);
  if (current.length === 0) {
    return words.say(now === undefined ? "fresh.updating" : "fresh.never");
  }
  const said = words.say("fresh.current", { date: words.date(Math.min(...current)) });
  if (now === undefined) {
    return `${said} · ${words.say("fresh.updating")}`;
  }
  return checked.length === 0
    ? said
    : `${said} · ${words.say("fresh.checked", { when: words.ago(Math.min(...checked), now) })}`;
}
