package org.vademecum.core.vectors;

import com.google.gson.JsonArray;
import java.util.HexFormat;

/** Bytes that are the canonical form of no node, each with what is wrong. */
final class RefusedNodes {
  /** A section up to its text: type, id "p1", paragraph. */
  private static final String P1 = "01 02 70 31 04 ";

  private static final String CORRECTED = "08" + P1.substring(2);

  /** The text "Eau" and one span. */
  private static final String SPAN = P1 + "03 45 61 75 01 ";

  private static final String SYMBOL = "03 41 2f 31 ";

  /** Of an expression: the language, nine empty strings and no agenda items. */
  private static final String HEAD = "02 65 6e " + "00 ".repeat(10);

  private static final String DIGEST = "00".repeat(32) + " ";
  private static final String LINK = "01 01 03 41 2f 31 00 ";

  private final JsonArray refused = new JsonArray();

  JsonArray json() {
    sections();
    corrections();
    expressions();
    trees();
    provenance();
    return refused;
  }

  private void sections() {
    section("no bytes", "");
    section("an unknown type", "0a 02 70 31 04 03 45 61 75 00");
    section("type 2 where a section is expected", "02 00");
    section("a byte behind the node", P1 + "03 45 61 75 00 00");
    section("the node ends before its spans", P1 + "03 45 61 75");
    section("a text longer than the node", P1 + "04 45 61 75");
    section("number 2 in two bytes", "01 82 00 70 31 04 03 45 61 75 00");
    section("number 0 in two bytes", P1 + "03 45 61 75 80 00");
    section("a number of 64 bits", P1 + "ff ff ff ff ff ff ff ff ff 01");
    section("more spans than the node has bytes", P1 + "03 45 61 75 ff ff ff ff 07");
    section("half a surrogate pair", P1 + "03 ed a0 80 00");
    section("UTF-8 that is longer than need be", P1 + "02 c0 80 00");
    section("bytes that are no UTF-8", P1 + "01 ff 00");
    section("a text that is not NFC", P1 + "03 65 cc 81 00");
    section("an empty id", "01 00 04 03 45 61 75 00");
    section("an id with a capital", "01 02 50 31 04 03 45 61 75 00");
    section("an id of 81 characters", "01 51 " + "61 ".repeat(81) + "04 03 45 61 75 00");
    section("kind 0", "01 02 70 31 00 03 45 61 75 00");
    section("kind 11", "01 02 70 31 0b 03 45 61 75 00");
    section("a span of kind 5", SPAN + "00 01 05 00");
    section("a span of no length", SPAN + "00 00 01 00");
    section("a span that goes beyond the text", SPAN + "01 03 01 00");
    section("a span whose end has more than 31 bits", SPAN + "01 ff ff ff ff 07 01 00");
    section("spans out of order of start", P1 + "03 45 61 75 02 01 01 01 00 00 01 01 00");
    section("the shorter of two spans first", P1 + "03 45 61 75 02 00 01 01 00 00 02 01 00");
    section("the higher of two kinds first", P1 + "03 45 61 75 02 00 01 02 00 00 01 01 00");
  }

  private void corrections() {
    section("a flag that is 2", CORRECTED + "03 45 61 75 00 02 " + LINK);
    section("a corrected section without links", CORRECTED + "03 45 61 75 00 00 00");
    section("a link of kind 9", CORRECTED + "03 45 61 75 00 00 01 09 03 41 2f 31 00");
    section("a section with links in the type without", P1 + "03 45 61 75 00 00 " + LINK);
  }

  private void expressions() {
    String plain = "06 " + SYMBOL + HEAD;
    String changing = "09 " + SYMBOL + HEAD + "00 " + DIGEST + "00 00 ";
    expression("a symbol with two spaces", "06 04 41 20 20 31 " + HEAD + "00 " + DIGEST + "00 00");
    expression(
        "a language in capitals", (plain + "00 " + DIGEST + "00 00").replace("65 6e", "45 4e"));
    expression("a part of kind 5", plain + "01 01 61 05 00 " + DIGEST + "00 00");
    expression("a root of 31 bytes", plain + "00 " + DIGEST.substring(2) + "00 00");
    expression("no changes in the type with changes", changing + "00 00 00");
    expression("fields as issued without a link", changing + "00 01 01 61 00 00");
    expression("fields as issued out of order", changing + "00 02 01 62 00 01 61 00 " + LINK);
  }

  private void trees() {
    tree("a level of 0", "02 01 " + DIGEST + "00 00");
    tree("a level of 33", "02 01 " + DIGEST + "21 00");
    tree("a number of 81 characters", "02 01 " + DIGEST + "01 51 " + "31 ".repeat(81));
    tree("an inner node of height 0", "03 00 01 " + DIGEST + "01");
    tree("an inner node of height 25", "03 19 01 " + DIGEST + "01");
    tree("an inner node without children", "03 01 00");
    tree("two entries where three are said", "02 03 " + (DIGEST + "01 00 ").repeat(2));
    tree("symbols out of order", "04 02 01 62 " + DIGEST + "01 61 " + DIGEST);
    tree("one symbol twice", "04 02 01 61 " + DIGEST + "01 61 " + DIGEST);
    tree("a byte behind the node", "04 00 00");
  }

  private void provenance() {
    String before = "07 " + DIGEST + "00 00 00 00 01 " + DIGEST + "00 00 ";
    add("provenance", "an attachment with a path for a name", before + "03 61 2f 62 01 00");
    add("provenance", "an attachment without a name", before + "00 01 00");
    add("provenance", "an attachment in role 3", before + "01 61 03 00");
  }

  private void section(String why, String hex) {
    add("section", why, hex);
  }

  private void expression(String why, String hex) {
    add("expression", why, hex);
  }

  private void tree(String why, String hex) {
    add("tree", why, hex);
  }

  private void add(String as, String why, String hex) {
    String bytes = HexFormat.of().formatHex(HexFormat.of().parseHex(hex.replace(" ", "")));
    Shown shown = new Shown().with("as", as).with("why", why);
    shown.json().addProperty("bytes", bytes);
    refused.add(shown.json());
  }
}
