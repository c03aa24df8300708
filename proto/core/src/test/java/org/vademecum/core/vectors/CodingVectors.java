package org.vademecum.core.vectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.core.coding.Effort;

/** Symbols, numbers, bytes and texts as bodies code them, without a file around them. */
final class CodingVectors {
  private static final int SMALL = 1 << 10;
  private static final int LARGE = 1 << 20;

  private static final List<Integer> NUMBERS =
      List.of(0, 1, 2, 3, 14, 15, 16, 30, 31, 1_000, 65_534, 65_535, 1 << 20, (1 << 30) - 1, 7);

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "  ",
          " a  b ",
          "Water, water; WATER!",
          "12345678901234567890 12.5 §4",
          "L’eau\tpotable\nest « un droit ».",
          "Ёлка и ёж; Άλφα, άλφα; Ⅻ",
          "الماء حقٌّ من حقوق الإنسان ١٢٣٤٥ ۱۲",
          "水是一项人权。第十二条",
          "น้ำเป็นสิทธิมนุษยชน",
          "\ud83d\ude00\ud83d\ude00 \ud840\udc00\ud840\udc01 \u0001\uffff",
          "x".repeat(90),
          "\ud801\udc00".repeat(45));

  /** Letters of two UTF-16 units behind one of one. */
  private static final String LONG_WORD = "x" + "\ud801\udc00".repeat(45);

  private final Packs packs;
  private final JsonArray vectors = new JsonArray();

  CodingVectors(Packs packs) {
    this.packs = packs;
  }

  JsonObject json() {
    add("one text", SMALL, Effort.QUICK, it -> it.text("Eau"));
    add("symbols", SMALL, Effort.QUICK, CodingVectors::symbols);
    add("numbers", SMALL, Effort.QUICK, CodingVectors::numbers);
    add("bytes", SMALL, Effort.QUICK, CodingVectors::bytes);
    add("odd texts", SMALL, Effort.QUICK, it -> ODD.forEach(it::text));
    add("odd texts, twice", SMALL, Effort.THOROUGH, it -> twice(it, ODD));
    add("values while a match goes on", SMALL, Effort.THOROUGH, CodingVectors::between);
    add("old texts", SMALL, Effort.THOROUGH, this::primed);
    add("a window of four", 4, Effort.QUICK, it -> twice(it, List.of("a a a b b a b")));
    add("more than 4,096 words", LARGE, Effort.QUICK, it -> it.count(1_000, 5_999, ", "));
    add("far back", LARGE, Effort.QUICK, CodingVectors::far);
    JsonObject json = new JsonObject();
    json.add("bodies", vectors);
    return json;
  }

  private static void symbols(Calls calls) {
    for (int i = 0; i < 60; i++) {
      calls.symbol(i % 2, i % 3 == 0 ? i * 4 : i % 5);
    }
    calls.symbol(1, 255);
  }

  private static void numbers(Calls calls) {
    NUMBERS.forEach(it -> calls.number(3, it));
    NUMBERS.forEach(it -> calls.number(255, it));
  }

  private static void bytes(Calls calls) {
    calls.bytes(7, new byte[0]);
    calls.bytes(7, new byte[] {0, (byte) 255, 1, 2, 3});
    calls.bytes(8, "Conseil international de terrain".getBytes(StandardCharsets.UTF_8));
    calls.bytes(8, "Conseil international".getBytes(StandardCharsets.UTF_8));
  }

  private static void twice(Calls calls, List<String> texts) {
    texts.forEach(calls::text);
    texts.forEach(calls::text);
  }

  private static void between(Calls calls) {
    for (int i = 0; i < 6; i++) {
      calls.symbol(0, i % 2);
      calls.text("Free chlorine at the tap");
      calls.number(1, i);
      calls.text("lies between 0.2 and 0.5");
    }
  }

  private void primed(Calls calls) {
    List<String> old = new ArrayList<>();
    packs.get("en-1").works().get(1).sections().subList(0, 9).stream()
        .map(it -> it.section().text())
        .forEach(old::add);
    old.add(LONG_WORD);
    calls.prime(old);
    calls.near(5);
    calls.text(old.get(5).replace("mark the spot", "leave a mark"));
    calls.near(2);
    calls.text(old.get(2));
    calls.near(3);
    calls.text(old.get(3));
    calls.text("Nobody removes a marking");
    calls.text(LONG_WORD);
    calls.text("");
  }

  private static void far(Calls calls) {
    calls.count(1_000, 1_039, " ");
    calls.repeat("a ", 530_000);
    calls.count(1_000, 1_039, " ");
    calls.repeat("one two three four five six seven ", 60);
  }

  private void add(String name, int window, Effort effort, Consumer<Calls> calls) {
    CodedWriter writer = new CodedWriter(window, effort);
    Calls made = new Calls(writer);
    calls.accept(made);
    byte[] bytes = writer.finish();
    Shown shown = new Shown().with("name", name).with("window", window).with("prime", made.primers);
    shown.json().add("calls", made.calls);
    shown.with("size", writer.size());
    vectors.add(shown.with("bytes", Base64.getEncoder().encodeToString(bytes)).json());
  }

  /** Calls of a writer, noted down. */
  private static final class Calls {
    private final CodedWriter writer;
    private final JsonArray calls = new JsonArray();
    private JsonArray primers = new JsonArray();

    Calls(CodedWriter writer) {
      this.writer = writer;
    }

    void symbol(int context, int value) {
      writer.symbol(context, value);
      calls.add(new Shown().with("symbol", value).with("in", context).json());
    }

    void number(int context, int value) {
      writer.number(context, value);
      calls.add(new Shown().with("number", value).with("in", context).json());
    }

    void bytes(int context, byte[] value) {
      writer.bytes(context, value);
      JsonPrimitive hex = new JsonPrimitive(HexFormat.of().formatHex(value));
      calls.add(new Shown().with("bytes", hex).with("in", context).json());
    }

    void prime(List<String> texts) {
      writer.prime(texts);
      primers = Shown.strings(texts);
    }

    void near(int primer) {
      writer.near(primer);
      calls.add(new Shown().with("near", primer).json());
    }

    void text(String text) {
      writer.text(text);
      calls.add(new Shown().with("text", new JsonPrimitive(text)).json());
    }

    /** A text made of a shorter one. */
    void repeat(String text, int times) {
      writer.text(text.repeat(times));
      calls.add(new Shown().with("text", text).with("times", times).json());
    }

    /** A text of numbers one after the other. */
    void count(int from, int to, String between) {
      StringBuilder text = new StringBuilder();
      for (int i = from; i <= to; i++) {
        text.append(i == from ? "" : between).append(i);
      }
      writer.text(text.toString());
      JsonPrimitive joint = new JsonPrimitive(between);
      Shown call = new Shown().with("count_from", from).with("to", to).with("between", joint);
      calls.add(call.json());
    }
  }
}
