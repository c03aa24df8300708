import type { VNode } from "preact";
import type { Outline } from "../../library/reading.ts";
import { useApp, useWords } from "../app/context.ts";
import { type ReadRoute, VIEWS } from "../app/route.ts";
import { Buttons, Choice } from "../parts/choice.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { TypeSettings } from "./look-settings.tsx";

interface Props {
  readonly route: ReadRoute;
  readonly outline: Outline;
  readonly onClose: () => void;
}

/** How the document is shown: language, another one beside it, corrections, type; and on paper. */
export function ViewSheet({ route, outline, onClose }: Props): VNode {
  const app = useApp();
  const words = useWords();
  const { language } = outline.work;
  const languages = outline.languages.map((value) => ({ value, label: words.languageName(value) }));
  const go = (change: Partial<ReadRoute>) => {
    const { beside, ...others } = { ...route, ...change };
    app.go({ ...others, ...(beside ? { beside } : {}) }, true);
  };
  const views = VIEWS.map((value) => ({ value, label: words.say(`read.${value}`) }));
  const print = () => {
    onClose();
    requestAnimationFrame(() => window.print());
  };
  return (
    <Sheet title={words.say("read.options")} onClose={onClose}>
      <Choice
        label={words.say("read.language")}
        value={language}
        options={languages}
        onChoose={(value) => go({ language: value })}
      />
      {languages.length < 2 ? null : (
        <Choice
          label={words.say("read.beside")}
          value={route.beside ?? ""}
          options={[
            { value: "", label: words.say("read.besideNone") },
            ...languages.filter(({ value }) => value !== language),
          ]}
          onChoose={(value) => go({ beside: value })}
        />
      )}
      <Buttons
        label={words.say("read.view")}
        value={route.view}
        options={views}
        onChoose={(value) => go({ view: VIEWS.find((view) => view === value) ?? "corrected" })}
      />
      <TypeSettings />
      <button type="button" onClick={print}>
        {words.say("do.print")}
      </button>
    </Sheet>
  );
}
