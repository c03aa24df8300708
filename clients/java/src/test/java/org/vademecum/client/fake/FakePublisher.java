package org.vademecum.client.fake;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.util.HashMap;
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
import org.vademecum.core.trust.Context;
import org.vademecum.core.trust.Signatures;
import org.vademecum.core.trust.SigningKey;
import org.vademecum.proto.v1.BundleOffer;
import org.vademecum.proto.v1.Catalogue;
import org.vademecum.proto.v1.CatalogueEntry;
import org.vademecum.proto.v1.DeltaOffer;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.Manifest;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.proto.v1.Role;
import org.vademecum.proto.v1.RoleKey;
import org.vademecum.proto.v1.TrustAnchor;
import org.vademecum.proto.v1.Withdrawal;

/** Publishes editions of one collection in memory, as a server would show them. */
public final class FakePublisher {
  public static final String COLLECTION = "guides";

  private final Map<Digest, byte[]> nodes = new HashMap<>();
  private final Map<String, byte[]> things = new HashMap<>();
  private final Map<Language, Map<String, FakeWork>> draft = new TreeMap<>();
  private final Map<String, String> withdrawn = new TreeMap<>();
  private final SigningKey online = key(2);
  private SigningKey edition = key(1);
  private Optional<EditionRecord> current = Optional.empty();
  private final Map<Language, BundleOffer> bundles = new HashMap<>();
  private boolean bundling = true;
  private boolean listingDeltas = true;

  public FakePublisher() {
    things.put("v1/root", anchor().toByteArray());
    show();
  }

  private static SigningKey key(int seed) {
    byte[] bytes = new byte[SigningKey.SEED_BYTES];
    bytes[0] = (byte) seed;
    return SigningKey.fromSeed(bytes);
  }

  public TrustAnchor anchor() {
    return TrustAnchor.newBuilder()
        .setLibrary("Fake library")
        .addKeys(role(Role.ROLE_EDITION, key(1)))
        .addKeys(role(Role.ROLE_ONLINE, key(2)))
        .build();
  }

  private static RoleKey role(Role role, SigningKey key) {
    return RoleKey.newBuilder()
        .setRole(role)
        .setPublicKey(ByteString.copyFrom(key.publicKey().toBytes()))
        .build();
  }

  /** Signs the next editions with a key that nobody trusts. */
  public void useStrangersKey() {
    edition = key(9);
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
    before.ifPresent(known -> record.setPrevious(bytes(Digest.of(known.toByteArray()))));
    draft.keySet().forEach(language -> record.addPacks(pack(language)));
    withdrawn.forEach(
        (symbol, reason) ->
            record.addWithdrawals(Withdrawal.newBuilder().setSymbol(symbol).setReason(reason)));
    current = Optional.of(record.build());
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
            .setRecord(bytes(Digest.of(record.toByteArray())))
            .setRoot(bytes(root));
    Optional.ofNullable(bundles.get(language)).ifPresent(manifest::setBundle);
    if (listingDeltas) {
      before
          .flatMap(known -> root(known, language))
          .filter(from -> !from.equals(root))
          .ifPresent(from -> manifest.addDeltas(delta(language, from, root)));
    }
    put("v1/packs/guides/" + language + "/manifest", Context.MANIFEST, manifest.build());
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

  private void show() {
    CatalogueEntry.Builder entry = CatalogueEntry.newBuilder().setCollection(COLLECTION);
    current.ifPresent(
        record -> {
          entry.setEdition(record.getEdition());
          entry.setRecord(bytes(Digest.of(record.toByteArray())));
          String base = "v1/collections/guides/edition";
          put(base, Context.EDITION_RECORD, record);
          put(base + "s/" + record.getEdition(), Context.EDITION_RECORD, record);
        });
    Catalogue catalogue =
        Catalogue.newBuilder().setLibrary("Fake library").addCollections(entry).build();
    put("v1/catalogue", Context.CATALOGUE, catalogue);
  }

  private void put(String path, Context context, MessageLite message) {
    SigningKey key = context.role() == Role.ROLE_EDITION ? edition : online;
    things.put(path, Signatures.sign(context, message.toByteArray(), key).toByteArray());
  }

  /** Everything shown now, to be shown again later as a replay. */
  public Map<String, byte[]> snapshot() {
    return new HashMap<>(things);
  }

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
    return Optional.ofNullable(things.get(path));
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

  private static ByteString bytes(Digest digest) {
    return ByteString.copyFrom(digest.toBytes());
  }
}
