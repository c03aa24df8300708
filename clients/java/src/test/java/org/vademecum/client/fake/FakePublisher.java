package org.vademecum.client.fake;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vademecum.core.bundle.BundleWriter;
import org.vademecum.core.bundle.DeltaWriter;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.ExpressionBuilder;
import org.vademecum.core.tree.NodeSink;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.PackMap;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.proto.v1.BundleOffer;
import org.vademecum.proto.v1.Catalogue;
import org.vademecum.proto.v1.CatalogueEntry;
import org.vademecum.proto.v1.DeltaOffer;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.Erasure;
import org.vademecum.proto.v1.Manifest;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.proto.v1.Withdrawal;

/** Publishes editions of one collection in memory, as a server would show them. */
public final class FakePublisher {
  public static final String COLLECTION = "guides";

  private static final String METADATA = "v1/metadata/";
  private static final String TARGETS = "v1/targets/";
  private static final String CATALOGUE = "catalogue";
  private static final String EDITIONS = "editions.guides";
  private static final String MANIFESTS = "manifests.guides";

  private final TestRepository repository;
  private final Map<Digest, byte[]> nodes = new HashMap<>();
  private final Map<String, byte[]> things = new HashMap<>();
  private final Map<Language, Map<String, FakeWork>> draft = new TreeMap<>();
  private final Map<String, String> withdrawn = new TreeMap<>();
  private final List<Erasure> erased = new ArrayList<>();
  private final List<EditionRecord> records = new ArrayList<>();
  private Optional<EditionRecord> current = Optional.empty();
  private final Map<Language, BundleOffer> bundles = new HashMap<>();
  private boolean bundling = true;
  private boolean listingDeltas = true;
  private boolean renewingManifests = true;

  public FakePublisher() {
    this(Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * A publisher whose metadata is valid for a month.
   *
   * @param now the time that it signs at
   */
  public FakePublisher(Instant now) {
    repository = new TestRepository(now);
    repository.signedAt = Optional.of(now);
    repository.delegate(Targets.NAME, CATALOGUE, true, CATALOGUE);
    repository.delegate(Targets.NAME, EDITIONS, true, "editions/guides");
    repository.delegate(Targets.NAME, MANIFESTS, true, "manifests/guides/*");
    repository.publishTargets(Targets.NAME);
    show();
  }

  /** The library's metadata, to be published well or badly. */
  public TestRepository repository() {
    return repository;
  }

  /** The root that comes with the app. */
  public byte[] anchor() {
    return repository.root();
  }

  /** Signs the next editions with a key that nobody trusts. */
  public void useStrangersKey() {
    List<SigningKey> signers = repository.role(EDITIONS).signers;
    signers.clear();
    signers.add(TestRole.newKey());
  }

  /** Whether the next editions bring manifests of their own. */
  public void renewingManifests(boolean on) {
    renewingManifests = on;
  }

  /** Forgets the past: the next edition is the first one, by the same keys. */
  public void startOver() {
    current = Optional.empty();
    draft.clear();
    records.clear();
  }

  /** Shows an edition of the past as the current one. */
  public void showAgain(long edition) {
    current = Optional.of(records.get((int) edition - 1));
    show();
  }

  /** Whether the next editions bring a bundle of their own. */
  public FakePublisher bundling(boolean on) {
    bundling = on;
    return this;
  }

  /** Whether manifests list the delta from the edition before. */
  public FakePublisher listingDeltas(boolean on) {
    listingDeltas = on;
    return this;
  }

  /** A work of the draft, made when it is not there. */
  public FakeWork work(String symbol, Language language) {
    return works(language)
        .computeIfAbsent(symbol, key -> new FakeWork(key, language, "Title of " + key));
  }

  public Map<String, FakeWork> works(Language language) {
    return draft.computeIfAbsent(language, key -> new TreeMap<>());
  }

  public void withdraw(String symbol, String reason) {
    withdrawn.put(symbol, reason);
  }

  public void restore(String symbol) {
    withdrawn.remove(symbol);
  }

  /**
   * Erases a work, or a section of it, with the next edition.
   *
   * @param section its id; empty for the whole work
   */
  public void erase(String symbol, String section, String reason) {
    long next = current.map(EditionRecord::getEdition).orElse(0L) + 1;
    erased.add(
        Erasure.newBuilder()
            .setSymbol(symbol)
            .setSection(section)
            .setReason(reason)
            .setBy("the court")
            .setEdition(next)
            .setErasedAt(next)
            .build());
    for (Map<String, FakeWork> works : draft.values()) {
      if (section.isEmpty()) {
        works.remove(symbol);
      } else {
        Optional.ofNullable(works.get(symbol)).ifPresent(work -> work.removeSection(section));
      }
    }
  }

  public Optional<EditionRecord> current() {
    return current;
  }

  public Digest root(Language language) {
    return root(current.orElseThrow(), language).orElseThrow();
  }

  /** Publishes the draft; the edition's number. */
  public synchronized long publish() {
    Optional<EditionRecord> before = current;
    EditionRecord.Builder record =
        EditionRecord.newBuilder()
            .setCollection(COLLECTION)
            .setTitle("Guides")
            .setEdition(before.map(EditionRecord::getEdition).orElse(0L) + 1);
    before.ifPresent(known -> record.setPrevious(digest(known)));
    for (int back = 2; back <= records.size(); back *= 2) {
      record.addAncestors(digest(records.get(records.size() - back)));
    }
    draft.keySet().forEach(language -> record.addPacks(pack(language)));
    withdrawn.forEach(
        (symbol, reason) ->
            record.addWithdrawals(Withdrawal.newBuilder().setSymbol(symbol).setReason(reason)));
    record.addAllErasures(erased);
    current = Optional.of(record.build());
    records.add(record.build());
    draft.keySet().forEach(language -> offer(language, before));
    show();
    return record.getEdition();
  }

  private PackRecord pack(Language language) {
    Map<String, Digest> works = new HashMap<>();
    PackRecord.Builder pack = PackRecord.newBuilder().setLanguage(language.tag());
    long sections = 0;
    long text = 0;
    for (FakeWork work : works(language).values()) {
      ExpressionBuilder.Stored stored =
          ExpressionBuilder.build(work.head(), work.sections(), sink());
      works.put(work.symbol(), stored.digest());
      sections += stored.expression().sectionCount();
      text += stored.expression().textBytes();
    }
    return pack.setRoot(bytes(PackMap.build(works, sink())))
        .setWorks(works.size())
        .setSections(sections)
        .setTextBytes(text)
        .build();
  }

  private void offer(Language language, Optional<EditionRecord> before) {
    EditionRecord record = current.orElseThrow();
    Digest root = root(language);
    if (bundling) {
      byte[] bundle = BundleWriter.write(source(), COLLECTION, language, root, Effort.QUICK);
      bundles.put(
          language,
          BundleOffer.newBuilder()
              .setEdition(record.getEdition())
              .setRoot(bytes(root))
              .setFile(keep(bundle))
              .build());
    }
    Manifest.Builder manifest =
        Manifest.newBuilder()
            .setCollection(COLLECTION)
            .setLanguage(language.tag())
            .setEdition(record.getEdition())
            .setRecord(digest(record))
            .setRoot(bytes(root));
    Optional.ofNullable(bundles.get(language)).ifPresent(manifest::setBundle);
    if (listingDeltas) {
      before
          .flatMap(known -> root(known, language))
          .filter(from -> !from.equals(root))
          .ifPresent(from -> manifest.addDeltas(delta(language, from, root)));
    }
    if (renewingManifests) {
      repository.offer(MANIFESTS, "manifests/guides/" + language, manifest.build().toByteArray());
    }
  }

  private DeltaOffer delta(Language language, Digest from, Digest to) {
    byte[] file = DeltaWriter.write(source(), COLLECTION, language, from, to);
    return DeltaOffer.newBuilder()
        .setFromRoot(bytes(from))
        .setToRoot(bytes(to))
        .setFile(keep(file))
        .build();
  }

  private org.vademecum.proto.v1.Artifact keep(byte[] file) {
    things.put("v1/artifacts/" + Digest.of(file).hex(), file);
    return Artifacts.of(file);
  }

  /** Publishes metadata of what is current. */
  private void show() {
    CatalogueEntry.Builder entry = CatalogueEntry.newBuilder().setCollection(COLLECTION);
    current.ifPresent(
        record -> {
          entry.setEdition(record.getEdition());
          entry.setRecord(digest(record));
          byte[] bytes = record.toByteArray();
          things.put("v1/records/" + Digest.of(bytes).hex(), bytes);
          repository.offer(EDITIONS, "editions/guides", bytes);
          repository.publishTargets(EDITIONS);
          repository.publishTargets(MANIFESTS);
        });
    Catalogue catalogue =
        Catalogue.newBuilder().setLibrary("Fake library").addCollections(entry).build();
    repository.offer(CATALOGUE, CATALOGUE, catalogue.toByteArray());
    repository.publishTargets(CATALOGUE);
    repository.publishSnapshot();
    repository.publishTimestamp();
  }

  /** Everything shown now, to be shown again later as a replay. */
  public Map<String, byte[]> snapshot() {
    Map<String, byte[]> shown = new HashMap<>(things);
    for (String path : repository.paths()) {
      for (String base : List.of(METADATA, TARGETS)) {
        repository.read(path).ifPresent(bytes -> shown.put(base + path, bytes));
      }
    }
    return shown;
  }

  /** Serves other bytes at paths from now on. */
  public void replay(Map<String, byte[]> shown) {
    things.putAll(shown);
  }

  /** What is at a path; bundles and deltas by roots are made when asked for. */
  public synchronized Optional<byte[]> find(String path) {
    String[] parts = path.split("/", -1);
    if (parts.length == 6 && parts[4].equals("bundles")) {
      return Optional.of(
          BundleWriter.write(
              source(), COLLECTION, new Language(parts[3]), Digest.parse(parts[5]), Effort.QUICK));
    }
    if (parts.length == 7 && parts[4].equals("deltas")) {
      return Optional.of(
          DeltaWriter.write(
              source(),
              COLLECTION,
              new Language(parts[3]),
              Digest.parse(parts[5]),
              Digest.parse(parts[6])));
    }
    return Optional.ofNullable(things.get(path)).or(() -> published(path));
  }

  private Optional<byte[]> published(String path) {
    boolean metadata = path.startsWith(METADATA);
    boolean known = metadata || path.startsWith(TARGETS);
    return known
        ? repository.read(path.substring(metadata ? METADATA.length() : TARGETS.length()))
        : Optional.empty();
  }

  private static Optional<Digest> root(EditionRecord record, Language language) {
    return record.getPacksList().stream()
        .filter(pack -> pack.getLanguage().equals(language.tag()))
        .map(pack -> Digest.fromBytes(pack.getRoot().toByteArray()))
        .findFirst();
  }

  private NodeSink sink() {
    return nodes::put;
  }

  private NodeSource source() {
    return digest -> Optional.ofNullable(nodes.get(digest)).orElseThrow();
  }

  private static ByteString digest(EditionRecord record) {
    return bytes(Digest.of(record.toByteArray()));
  }

  private static ByteString bytes(Digest digest) {
    return ByteString.copyFrom(digest.toBytes());
  }
}
