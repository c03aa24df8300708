package org.vademecum.core.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vademecum.core.coding.CodedReader;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.core.coding.Effort;

class HeadCoderTest {
  private static final int WINDOW = 1 << 10;

  @Test
  void symbolsThatShareHalfASurrogatePairComeBack() {
    List<String> symbols =
        List.of("A", "A/1", "A/\ud840\udc00", "A/\ud840\udc01", "A/\ud840\udc01/2");
    CodedWriter out = new CodedWriter(WINDOW, Effort.QUICK);
    HeadCoder writer = new HeadCoder();
    symbols.forEach(symbol -> writer.writeSymbol(out, symbol));
    byte[] bytes = out.finish();
    CodedReader in = new CodedReader(new ByteArrayInputStream(bytes), WINDOW, out.size());
    HeadCoder reader = new HeadCoder();
    for (String symbol : symbols) {
      assertEquals(symbol, reader.readSymbol(in));
    }
  }
}
