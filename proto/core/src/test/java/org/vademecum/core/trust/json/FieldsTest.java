package org.vademecum.core.trust.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FieldsTest {
  private final Fields fields =
      Fields.of(
          "signed",
          JsonReading.object(
              "{\"t\":\"x\",\"n\":3,\"o\":{\"k\":7},\"l\":[\"a\",1],\"z\":null}"
                  .getBytes(StandardCharsets.UTF_8)));

  @Test
  void whatIsMissingOrOfAnotherKindIsNamedWithItsPlace() {
    assertEquals("signed: 'version' is missing", message(() -> fields.text("version")));
    assertEquals("signed: 't' is not a number from 1", message(() -> fields.number("t", 1)));
    assertEquals("signed: 'n' is not a number from 4", message(() -> fields.number("n", 4)));
    assertEquals("signed: 'z' is not a string", message(() -> fields.text("z")));
    assertEquals("signed: 'l' is not an array of strings", message(() -> fields.texts("l")));
    assertEquals("signed: 'n' is not true or false", message(() -> fields.flag("n")));
    assertEquals("signed.t is not an object", message(() -> fields.fields("t")));
    assertEquals("signed.o: 'k' is not a string", message(() -> fields.textMap("o")));
    assertEquals("signed.o.k is not an object", message(() -> fields.map("o", inner -> inner)));
    assertEquals("signed.l[0] is not an object", message(() -> fields.list("l", inner -> inner)));
  }

  @Test
  void anOptionalFieldOfAnotherKindIsNoMissingOne() {
    assertTrue(fields.optionalText("version").isEmpty());
    assertThrows(MalformedMetadataException.class, () -> fields.optionalText("n"));
    assertThrows(MalformedMetadataException.class, () -> fields.optionalNumber("z", 0));
  }

  private static String message(Executable read) {
    return String.valueOf(assertThrows(MalformedMetadataException.class, read).getMessage());
  }
}
