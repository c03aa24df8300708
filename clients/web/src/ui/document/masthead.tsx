import type { VNode } from "preact";
import { distributionName } from "../parts/kinds.ts";
import type { Show } from "./show.ts";

/** What a document's head says, in its own order; what it does not say is left out. */
export function MastheadView({ show }: { readonly show: Show }): VNode {
  const { work } = show.outline;
  const { masthead } = work;
  const { words } = show;
  const facts = [
    masthead.distribution === ""
      ? ""
      : words.say("read.distribution", { distribution: distributionName(masthead.distribution, words) }),
    masthead.date === "" ? "" : words.dateOf(masthead.date),
    work.originalLanguage === "" || work.originalLanguage === work.language
      ? ""
      : words.say("read.original", { language: words.languageName(work.originalLanguage) }),
  ].filter((fact) => fact !== "");
  return (
    <header class="masthead">
      <div class="names">
        {masthead.publisher === "" ? null : <span>{masthead.publisher}</span>}
        <span>{masthead.organ}</span>
        {masthead.session === "" ? null : (
          <span class="quiet">{words.say("read.session", { session: masthead.session })}</span>
        )}
        {masthead.agendaItems.map((item) => (
          <span class="quiet" key={item.number}>
            {words.say("read.agenda", { number: item.number })}
            {item.title === "" ? "" : `: ${item.title}`}
          </span>
        ))}
      </div>
      <div class="facts">
        <strong class="symbol" dir="ltr">
          {work.symbol}
        </strong>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
    </header>
  );
}
