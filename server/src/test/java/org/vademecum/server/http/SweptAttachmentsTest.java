package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;

/** Source files stay while an edition or draft names them, and go when none does. */
class SweptAttachmentsTest {
  private static final String PUBLISHED = Samples.guideline("Dig deep.", "Line the well.");
  private static final String DISCARDED = Samples.guideline("Dig deeper.", "Line the well.");

  @TempDir Path directory;

  @Test
  void aDiscardedDraftLosesItsFilesAndAnEditionKeepsThem() {
    try (RunningServer server = Main.start(ServerConfig.embedded(directory, 0))) {
      Http http = new Http(server);
      http.create("wells");
      http.put("wells", Samples.QUERY, PUBLISHED);
      http.publish("wells");
      http.put("wells", Samples.QUERY, DISCARDED);
      assertEquals(200, http.get(path(DISCARDED)).status());
      http.admin("POST", "/sweep");
      assertEquals(200, http.get(path(DISCARDED)).status());
      http.admin("DELETE", "/collections/wells/drafts/draft");
      Http.Reply swept = http.admin("POST", "/sweep");
      assertEquals(1, swept.json().getInteger("attachments"), swept.text());
      assertEquals(404, http.get(path(DISCARDED)).status());
      assertEquals(PUBLISHED, http.get(path(PUBLISHED)).text());
      String wrong =
          "/v1/packs/wells/en/provenance/" + Digest.of(new byte[1]).hex() + "?symbol=T/1";
      assertEquals(404, http.get(wrong).status());
      assertTrue(http.get(wrong.replace("?symbol=T/1", "")).status() == 400);
    }
  }

  private static String path(String text) {
    return "/v1/attachments/" + Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
