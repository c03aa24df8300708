package org.vademecum.server.ingest.akn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.IngestException;
import org.vademecum.server.ingest.SourceFile;

/** Akoma Ntoso as others write it. */
class AknReaderTest {
  private static final Importer IMPORTER = new Importer();
  private static final String ROOT = "<akomaNtoso xmlns='" + AknNames.AKN + "'>";
  private static final String META =
      "<meta><identification source='#x'><FRBRWork><FRBRthis value='/akn/xx/act/2036/7'/>"
          + "<FRBRdate date='2036-02-03' name='enacted'/><FRBRnumber value='7 of 2036'/></FRBRWork>"
          + "<FRBRExpression><FRBRlanguage language='eng'/></FRBRExpression></identification></meta>";

  private static Imported read(String xml) {
    return read(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static Imported read(byte[] xml) {
    Imported imported = IMPORTER.read(new SourceFile("act.xml", xml), ImportOptions.NONE);
    assertEquals(0, imported.coverage().charsLost());
    return imported;
  }

  private static List<String> outline(Imported imported) {
    return imported.sections().stream().map(AknReaderTest::outline).toList();
  }

  private static String outline(NumberedSection at) {
    return at.section().id()
        + " "
        + at.section().kind().label()
        + " "
        + at.level()
        + " ["
        + at.number()
        + "] "
        + at.section().text();
  }

  @Test
  void actWithDivisionsListsNotesAndScheduleIsRead() {
    Imported imported =
        read(
            ROOT
                + "<act name='act'>"
                + META
                + """
                <preface><p>Office of huts</p><longTitle><p>An <docTitle>Act on huts</docTitle></p></longTitle></preface>
                <preamble><recitals><recital eId='r1'><num>(1)</num><p>Huts are old.</p></recital></recitals></preamble>
                <body>
                  <chapter eId='chp_I'><num>Chapter I</num>
                    <section eId='sec_1'>
                      <num>1</num><heading>Doors</heading>
                      <subsection eId='sec_1__subsec_1'>
                        <num>(1)</num>
                        <intro><p>A door is <i>shut</i>:</p></intro>
                        <paragraph eId='x'><num>(a)</num><content><p>at
                          night;</p></content></paragraph>
                        <point eId='y'><num>(b)</num><content><p>in snow, see <ref href='#sec_1'>section 1</ref><authorialNote marker='1' eId='n1'><p>All snow.</p></authorialNote>.</p></content></point>
                      </subsection>
                    </section>
                    <article eId='art_2'><num>2</num><content><p>First.</p><p>Second.</p>
                      <table><tr><th><p>Thing</p></th><td><p>Place</p></td></tr><tr><td/><td><p>Door</p></td></tr></table></content></article>
                  </chapter>
                </body>
                <conclusions><p><signature>The warden</signature></p></conclusions>
                <attachments><attachment eId='att_1'><heading>Schedule</heading><doc name='schedule'>
                  <mainBody><p>Keys.</p></mainBody></doc></attachment></attachments></act></akomaNtoso>
                """);

    assertEquals("7 of 2036", imported.symbol().value());
    assertEquals("en", imported.language().tag());
    assertEquals("2036-02-03", imported.masthead().date());
    assertEquals(
        List.of(
            "t1 title 1 [] An Act on huts",
            "pre1 preamble 1 [(1)] Huts are old.",
            "h1 heading 1 [] Chapter I",
            "h2 heading 2 [1] Doors",
            "p1 paragraph 3 [(1)] A door is shut:",
            "p3 paragraph 4 [(a)] at night;",
            "p1.i1 item 4 [(b)] in snow, see section 11.",
            "n1 note 5 [1] All snow.",
            "p2 paragraph 2 [2] First.",
            "p4 paragraph 3 [] Second.",
            "tab1 table 3 [] Thing\tPlace\n\tDoor",
            "sig1 signature 1 [] The warden",
            "annex.h1 heading 1 [] Schedule",
            "annex.p1 paragraph 1 [] Keys."),
        outline(imported));
    assertEquals(
        List.of(
            new Span(13, 22, Span.Kind.REFERENCE, "#h2"),
            new Span(22, 23, Span.Kind.NOTE_REFERENCE, "#n1")),
        imported.sections().get(6).section().spans());
    assertEquals("annex", imported.parts().get(0).name());
  }

  @Test
  void judgmentsAndDebatesKeepTheirText() {
    Imported imported =
        read(
            ROOT
                + "<judgment name='j'>"
                + META
                + "<header><p>Court of huts</p></header><judgmentBody><introduction><p>The hut stands.</p></introduction>"
                + "<decision><p>It stays.</p></decision></judgmentBody></judgment></akomaNtoso>");

    assertTrue(outline(imported).stream().anyMatch(line -> line.endsWith("It stays.")));
  }

  @Test
  void declaredEncodingIsHeeded() {
    String xml =
        "<?xml version='1.0' encoding='windows-1251'?>"
            + ROOT
            + "<doc name='d'>"
            + META
            + "<mainBody><p>Двери хижины закрыты на ночь.</p></mainBody></doc></akomaNtoso>";

    assertTrue(
        outline(read(xml.getBytes(Charset.forName("windows-1251")))).get(0).endsWith("на ночь."));
  }

  @Test
  void entitiesBrokenXmlAndOtherXmlAreRefused() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>\n" + ROOT + "&b;</akomaNtoso>";

    assertEquals(1, refuse(bomb, "<!DOCTYPE").line());
    refuse("<!DOCTYPE x SYSTEM 'file:///etc/passwd'>" + ROOT + "</akomaNtoso>", "<!DOCTYPE");
    assertEquals(2, refuse(ROOT + "\n<doc></akomaNtoso>", "the XML is broken").line());
    refuse("<html><body>text</body></html>", "its root element is <html>");
    refuse(ROOT + "<doc name='d'>" + META + "<mainBody/></doc></akomaNtoso>", "no text to read");
    refuse(ROOT + "<doc>" + "<p>".repeat(5000) + "</doc></akomaNtoso>", "nested");
    refuse("", "the XML is broken");
  }

  @Test
  void damagedBytesAndUnknownEncodingsAreRefused() {
    byte[] bytes = (ROOT + "\n<doc name='d'>X</doc></akomaNtoso>").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 20] = (byte) 0xff;

    assertThrows(AknException.class, () -> read(bytes));
    refuse("<?xml version='1.0' encoding='klingon'?>" + ROOT + "</akomaNtoso>", "klingon");
  }

  private static IngestException refuse(String xml, String words) {
    SourceFile file = new SourceFile("act.xml", xml.getBytes(StandardCharsets.UTF_8));
    IngestException e =
        assertThrows(
            IngestException.class, () -> IMPORTER.read(file, ImportOptions.NONE.withSymbol("X/1")));
    assertTrue(String.valueOf(e.getMessage()).contains(words), e.getMessage());
    return e;
  }
}
