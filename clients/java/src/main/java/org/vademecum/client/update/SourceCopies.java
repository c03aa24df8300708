package org.vademecum.client.update;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.File;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vademecum.client.store.StorageFaults;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Provenance.Attachment;
import org.vademecum.core.tree.MalformedNodeException;
import org.vademecum.core.tree.Nodes;
import org.vademecum.proto.v1.NodePath;

/** Where copies of source files, and of what is said of them, lie beside the store. */
public final class SourceCopies {
  private final File places;
  private final File attachments;

  /**
   * @param directory of the library
   */
  public SourceCopies(File directory) {
    this.places = new File(directory, "places");
    this.attachments = new File(directory, "attachments");
  }

  /** The file of a work's provenance. */
  public File places(String collection, Language language, String symbol) {
    String name = collection + "/" + language + "/" + symbol;
    return new File(places, Digest.of(name.getBytes(UTF_8)).hex());
  }

  /** The file of an attachment. */
  public File file(Attachment attachment) {
    return new File(attachments, attachment.digest().hex());
  }

  /** The directory that attachments are downloaded to. */
  public File attachments() {
    return attachments;
  }

  /** Deletes provenance, then all attachments that none of what is left names. */
  void drop(List<File> provenance) {
    provenance.forEach(Staging::remove);
    Set<String> named = new HashSet<>();
    for (File file : list(places)) {
      if (!addNamed(file, named)) {
        Staging.remove(file);
      }
    }
    Staging.clear(new File(attachments, "incoming"));
    for (File file : list(attachments)) {
      if (!named.contains(file.getName())) {
        Staging.remove(file);
      }
    }
  }

  /** Returns whether a file is whole. */
  private static boolean addNamed(File file, Set<String> named) {
    byte[] bytes = StorageFaults.mapped(file, () -> Files.readAllBytes(file.toPath()));
    try {
      NodePath path = NodePath.parseFrom(bytes);
      byte[] provenance = path.getNodes(path.getNodesCount() - 1).toByteArray();
      Nodes.provenance(provenance).attachments().forEach(it -> named.add(it.digest().hex()));
      return true;
    } catch (InvalidProtocolBufferException
        | MalformedNodeException
        | IndexOutOfBoundsException damaged) {
      return false;
    }
  }

  private static List<File> list(File directory) {
    File[] files = directory.listFiles();
    return files == null ? List.of() : List.of(files);
  }
}
