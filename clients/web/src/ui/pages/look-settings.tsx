import type { VNode } from "preact";
import { useApp, useWords } from "../app/context.ts";
import { SIZES, THEMES, WIDTHS } from "../app/preferences.ts";
import { LANGUAGES, ownName } from "../i18n/words.ts";
import { Buttons, Choice } from "../parts/choice.tsx";

/** The language of the app, colours and type. */
export function LookSettings(): VNode {
  const app = useApp();
  const words = useWords();
  const { language } = app.preferences.value;
  const languages = LANGUAGES.map((value) => ({ value, label: ownName(value) }));
  return (
    <section>
      <h2>{words.say("settings.look")}</h2>
      <Choice
        label={words.say("settings.language")}
        value={language}
        options={languages}
        onChoose={(value) => app.prefer({ language: LANGUAGES.find((one) => one === value) ?? "en" })}
      />
      <TypeSettings />
    </section>
  );
}

/** What a reader wants at hand while reading. */
export function TypeSettings(): VNode {
  const app = useApp();
  const words = useWords();
  const { theme, size, width } = app.preferences.value;
  const themes = THEMES.map((value) => ({ value, label: words.say(`settings.theme.${value}`) }));
  const widths = WIDTHS.map((value) => ({ value, label: words.say(`settings.${value}`) }));
  return (
    <>
      <Buttons
        label={words.say("settings.theme")}
        value={theme}
        options={themes}
        onChoose={(value) => app.prefer({ theme: THEMES.find((one) => one === value) ?? "system" })}
      />
      <label class="slider">
        <span>{words.say("settings.size")}</span>
        <input
          type="range"
          min="0"
          max={SIZES}
          step="1"
          value={size}
          onInput={(event) => app.prefer({ size: Number(event.currentTarget.value) })}
        />
      </label>
      <Buttons
        label={words.say("settings.width")}
        value={width}
        options={widths}
        onChoose={(value) => app.prefer({ width: WIDTHS.find((one) => one === value) ?? "medium" })}
      />
    </>
  );
}
