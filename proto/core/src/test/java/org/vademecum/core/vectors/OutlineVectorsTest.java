package org.vademecum.core.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vademecum.core.bundle.ExpectedIds;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.tree.MalformedNodeException;
import org.vademecum.core.tree.NumberCoder;
import org.vademecum.core.tree.NumberDecoder;

class OutlineVectorsTest {

  @Test
  void numbersAreCodedAgainstTheirSeries() throws IOException {
    for (JsonObject vector : VectorFiles.read("numbers.json", "numbers")) {
      NumberCoder coder = new NumberCoder();
      NumberDecoder decoder = new NumberDecoder();
      List<String> printed = strings(vector.get("printed"));
      List<String> coded = strings(vector.get("coded"));
      assertEquals(coded, printed.stream().map(coder::code).toList());
      assertEquals(printed, coded.stream().map(decoder::printed).toList());
    }
  }

  @Test
  void numbersThatFollowNothingAreRefused() throws IOException {
    for (JsonElement vector : VectorFiles.read("numbers.json").getAsJsonArray("refused")) {
      List<String> coded = strings(vector);
      NumberDecoder decoder = new NumberDecoder();
      decoder.printed(coded.get(0));
      assertThrows(
          MalformedNodeException.class, () -> decoder.printed(coded.get(1)), vector.toString());
    }
  }

  @Test
  void idsAreExpectedByKindAndLevel() throws IOException {
    for (JsonElement vector : VectorFiles.read("ids.json").getAsJsonArray("ids")) {
      List<NumberedSection> sections = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (JsonElement element : vector.getAsJsonArray()) {
        JsonObject section = element.getAsJsonObject();
        sections.add(section(section));
        expected.add(section.has("expected") ? section.get("expected").getAsString() : "");
      }
      assertEquals(expected, ExpectedIds.of(sections));
    }
  }

  private static NumberedSection section(JsonObject shown) {
    SectionKind kind = SectionKind.ofCode(shown.get("kind").getAsInt());
    Section section = new Section(shown.get("id").getAsString(), kind, "");
    return new NumberedSection(section, shown.get("level").getAsInt(), "");
  }

  private static List<String> strings(JsonElement array) {
    List<String> strings = new ArrayList<>();
    ((JsonArray) array).forEach(it -> strings.add(it.getAsString()));
    return strings;
  }
}
