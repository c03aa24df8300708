package org.vademecum.server.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vademecum.server.publish.draft.ImportReport;
import org.vademecum.server.publish.draft.Imports;

/** The answer to an archive: a line of JSON a file, then one with the numbers of all. */
final class ArchiveAnswer {
  private final HttpServerResponse response;
  private final Map<String, String> works = new LinkedHashMap<>();
  private int imported;
  private int refused;
  private int skipped;

  ArchiveAnswer(HttpServerResponse response) {
    this.response = response;
  }

  Future<Void> write(Imports.Result result) {
    ImportReport report = result.reports().get(0);
    Map<String, Object> line = new LinkedHashMap<>();
    if (report instanceof ImportReport.Imported done) {
      imported++;
      line.put("status", "imported");
      line.putAll(ImportView.of(result, done));
      noteTwice(line, done);
    } else if (report instanceof ImportReport.Refused fault) {
      refused++;
      line.put("status", "refused");
      line.putAll(Problems.details(fault.fault()));
      line.put("file", fault.file());
    } else {
      skipped++;
      line.put("status", "skipped");
      line.put("file", report.file());
    }
    return write(line);
  }

  private void noteTwice(Map<String, Object> line, ImportReport.Imported done) {
    String work = done.symbol() + " (" + done.language() + ")";
    String before = works.put(work, done.file());
    if (before != null) {
      line.put("replaces_file", before);
    }
  }

  Future<Void> end() {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("imported", imported);
    line.put("refused", refused);
    line.put("skipped", skipped);
    return write(line).compose(done -> response.end());
  }

  private Future<Void> write(Map<String, Object> line) {
    if (!response.headWritten()) {
      response
          .setChunked(true)
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-ndjson")
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    return response.write(
        Buffer.buffer().appendBuffer(Json.encodeToBuffer(line)).appendString("\n"));
  }
}
