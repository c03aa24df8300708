package org.vademecum.cli.keys;

import com.google.protobuf.InvalidProtocolBufferException;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.Output;
import org.vademecum.cli.keys.ceremony.RoleFile;
import org.vademecum.cli.keys.ceremony.TargetsPlan;
import org.vademecum.cli.keys.ceremony.Wanted;
import org.vademecum.core.trust.metadata.TargetFile;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.Erasure;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.proto.v1.Withdrawal;

/**
 * An edition that waits for approval.
 *
 * @param metadata of {@code editions.NAME}, which names exactly this record
 */
record Proposal(RoleFile metadata, EditionRecord record) {

  /** Reads a server's answer; refuses metadata that names another record, or anything besides. */
  static Proposal of(String collection, JsonObject answer) {
    JsonObject envelope = answer.getJsonObject("metadata");
    byte[] bytes = answer.getBinary("record");
    if (envelope == null || bytes == null) {
      throw new CommandException(
          "the server's proposal comes without 'metadata' or 'record': is it of another version"
              + " than this program?");
    }
    String role = TargetsPlan.EDITIONS + collection;
    RoleFile metadata = ServerMetadata.parse(role, envelope, "the server's proposal");
    requireExactly(metadata, collection, bytes);
    return new Proposal(metadata, parse(collection, bytes));
  }

  private static void requireExactly(RoleFile metadata, String collection, byte[] bytes) {
    Map<String, TargetFile> exactly = Map.of("editions/" + collection, TargetFile.of(bytes));
    if (!metadata.targets().targets().equals(exactly)
        || metadata.targets().delegations().isPresent()) {
      throw new CommandException(
          "the metadata to sign does not name exactly the record that came with it (length, SHA-256"
              + " and path editions/"
              + collection
              + "): sign nothing, and tell whoever runs the server");
    }
  }

  private static EditionRecord parse(String collection, byte[] bytes) {
    try {
      EditionRecord record = EditionRecord.parseFrom(bytes);
      if (!record.getCollection().equals(collection)) {
        throw new CommandException(
            "the record is of the collection '"
                + record.getCollection()
                + "', not of '"
                + collection
                + "': sign nothing, and tell whoever runs the server");
      }
      return record;
    } catch (InvalidProtocolBufferException e) {
      throw new CommandException("the record to approve is damaged: sign nothing", e);
    }
  }

  /** The same with other signatures. */
  Proposal with(RoleFile signed) {
    return new Proposal(signed, record);
  }

  /** What is to be done next. */
  List<String> next(List<Wanted> wanted) {
    String collection = record.getCollection();
    return wanted.stream().allMatch(one -> one.missing(metadata) == 0)
        ? List.of("next: 'vademecum publish-proposal " + collection + "', now or --at TIME")
        : List.of(
            "next: each of them runs 'vademecum approve --collection " + collection + "'",
            "a change of the draft, or another edition before this one, begins all anew");
  }

  /** What would be published, in words. */
  List<String> shown() {
    List<String> lines = new ArrayList<>();
    lines.add("edition " + record.getEdition() + " of " + record.getCollection());
    lines.add("title: " + record.getTitle());
    lines.add("note: " + record.getNote());
    for (PackRecord pack : record.getPacksList()) {
      lines.add(
          "  "
              + pack.getLanguage()
              + ": "
              + pack.getWorks()
              + " works, "
              + pack.getSections()
              + " sections, "
              + Output.size(pack.getTextBytes())
              + " of text");
    }
    for (Withdrawal withdrawal : record.getWithdrawalsList()) {
      String language = withdrawal.getLanguage().isEmpty() ? "" : " in " + withdrawal.getLanguage();
      lines.add(
          "  withdrawn: " + withdrawal.getSymbol() + language + ", " + withdrawal.getReason());
    }
    for (Erasure erasure : record.getErasuresList()) {
      String section = erasure.getSection().isEmpty() ? "" : "#" + erasure.getSection();
      String language = erasure.getLanguage().isEmpty() ? "" : " in " + erasure.getLanguage();
      lines.add(
          "  erased with edition "
              + erasure.getEdition()
              + ": "
              + erasure.getSymbol()
              + section
              + language
              + ", "
              + erasure.getReason());
    }
    return lines;
  }
}
