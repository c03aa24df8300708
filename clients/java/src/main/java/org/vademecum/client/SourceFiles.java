package org.vademecum.client;

import java.io.File;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Function;
import org.vademecum.client.read.UnknownSectionException;
import org.vademecum.client.read.UnknownWorkException;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.StorageFaults;
import org.vademecum.client.trust.ContentException;
import org.vademecum.client.trust.ProvenanceProof;
import org.vademecum.client.update.SourceCopies;
import org.vademecum.client.update.SourceFetch;
import org.vademecum.client.update.SyncListener;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Provenance;
import org.vademecum.core.document.Provenance.Attachment;
import org.vademecum.core.document.Provenance.Place;
import org.vademecum.core.document.Symbol;

/**
 * Where texts came from, and the files themselves: fetched when asked for, then kept until dropped,
 * and there with the network gone. What is kept is proved again, against the signed edition, each
 * time it is read.
 */
public final class SourceFiles {
  private final LocalStore store;
  private final Function<SyncListener, SourceFetch> network;
  private final SourceCopies copies;

  SourceFiles(File directory, LocalStore store, Function<SyncListener, SourceFetch> network) {
    this.store = store;
    this.network = network;
    this.copies = new SourceCopies(directory);
  }

  /** A work's provenance, if it was fetched before. */
  public Optional<Provenance> find(Symbol symbol, Optional<Language> language) {
    return kept(origin(symbol, language));
  }

  /** A work's provenance, from the network when it is not here yet. */
  public Provenance fetch(Symbol symbol, Optional<Language> language, SyncListener listener) {
    WorkOrigin origin = origin(symbol, language);
    Optional<Provenance> kept = kept(origin);
    if (kept.isPresent()) {
      return kept.get();
    }
    byte[] bytes =
        network
            .apply(listener)
            .provenance(origin.collection(), origin.language(), origin.root(), origin.symbol());
    Provenance provenance = open(origin, bytes);
    keep(origin, bytes);
    return provenance;
  }

  /** The official file and page of a section; its provenance may come from the network. */
  public OfficialPage page(
      Symbol symbol, Optional<Language> language, String section, SyncListener listener) {
    Provenance provenance = fetch(symbol, language, listener);
    Place place =
        provenance
            .place(section)
            .orElseThrow(() -> new UnknownSectionException(symbol.value(), section));
    Attachment source =
        provenance.sourceFile().orElseThrow(() -> new NoSourceFileException(symbol.value()));
    return new OfficialPage(
        source, file(source), place.page(), place.firstLine(), place.lastLine());
  }

  /** An attachment's copy on this device. */
  public Optional<File> file(Attachment attachment) {
    File file = copies.file(attachment);
    return file.isFile() ? Optional.of(file) : Optional.empty();
  }

  /** Downloads an attachment, unless it is here; an interrupted download goes on. */
  public File download(Attachment attachment, SyncListener listener) {
    return file(attachment)
        .orElseGet(() -> network.apply(listener).attachment(copies.attachments(), attachment));
  }

  /** Frees an attachment's space. */
  public void drop(Attachment attachment) {
    File file = copies.file(attachment);
    StorageFaults.mapped(file, () -> Files.deleteIfExists(file.toPath()));
  }

  private WorkOrigin origin(Symbol symbol, Optional<Language> language) {
    return store
        .read(view -> WorkOrigin.find(view, symbol, language))
        .orElseThrow(() -> new UnknownWorkException(symbol.value()));
  }

  private static Provenance open(WorkOrigin origin, byte[] path) {
    return ProvenanceProof.accept(path, origin.root(), origin.symbol());
  }

  /** What is kept of an earlier edition proves nothing of this one, and is as good as not here. */
  private Optional<Provenance> kept(WorkOrigin origin) {
    File file = placesFile(origin);
    Optional<byte[]> bytes =
        StorageFaults.mapped(
            file,
            () ->
                file.isFile() ? Optional.of(Files.readAllBytes(file.toPath())) : Optional.empty());
    try {
      return bytes.map(path -> open(origin, path));
    } catch (ContentException stale) {
      return Optional.empty();
    }
  }

  private void keep(WorkOrigin origin, byte[] path) {
    File file = placesFile(origin);
    File fresh = new File(file.getPath() + ".new");
    StorageFaults.mapped(
        file,
        () -> {
          Files.createDirectories(file.getParentFile().toPath());
          Files.write(fresh.toPath(), path);
          return Files.move(
              fresh.toPath(), file.toPath(), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        });
  }

  private File placesFile(WorkOrigin origin) {
    return copies.places(origin.collection(), origin.language(), origin.symbol());
  }
}
