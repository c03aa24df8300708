package org.vademecum.server.publish.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.server.publish.Await;
import org.vademecum.server.publish.KeysAtHand;
import org.vademecum.server.publish.Library;
import org.vademecum.server.publish.UseCases;
import org.vademecum.server.publish.delivery.DeliveryPolicy;
import org.vademecum.server.publish.fault.CollectionExistsException;
import org.vademecum.server.publish.fault.DelegatedToOthersException;
import org.vademecum.server.publish.fault.InvalidMetadataException;
import org.vademecum.server.publish.fault.NotDelegatedException;
import org.vademecum.server.publish.fault.SignaturesMissingException;
import org.vademecum.server.publish.fault.StaleMetadataException;
import org.vademecum.server.publish.fault.UnknownRequestException;
import org.vademecum.server.publish.fault.UnlistedNodeException;
import org.vademecum.server.publish.fault.WrongSignatureException;
import org.vademecum.server.publish.trust.MetadataRequests.Waiting;

/** A library whose people keep their keys where no server is. */
@SuppressWarnings("NullAway.Init")
final class MetadataRequestsTest {
  @TempDir Path directory;
  private final People people = new People();
  private final KeysAtHand keys = new KeysAtHand();
  private Library library;
  private UseCases node;
  private StoredLibrary stored;

  @BeforeEach
  void open() {
    library = new Library(directory);
    keys.giving("root", people.root(1, keys.node().publicKey()));
    keys.giving("targets", people.targets());
    node = node(keys);
    stored = new StoredLibrary(library.stores());
    Await.result(node.trust().showCollections());
  }

  private UseCases node(KeyFolder own) {
    return library.node(
        library.stores(),
        DeliveryPolicy.DEFAULT,
        Clock.systemUTC(),
        new TrustKeys(own, Expiries.DEFAULT));
  }

  @AfterEach
  void close() {
    Await.result(node.close());
    library.close();
  }

  @Test
  void aServerThatWasGivenItsFilesMakesNoKeysOfPeople() {
    assertEquals(Optional.empty(), keys.find("root"));
    assertEquals(Optional.empty(), keys.find("targets"));
    Envelope root = Envelope.parse(stored.apply("metadata/1.root.json").orElseThrow());
    assertEquals(2, root.signatures().size());
  }

  @Test
  void aServerThatAwaitsItsFilesMakesNoLibrary(@TempDir Path empty) {
    try (Library none = new Library(empty)) {
      KeysAtHand awaiting = new KeysAtHand().awaiting();
      UseCases waiting =
          none.node(
              none.stores(),
              DeliveryPolicy.DEFAULT,
              Clock.systemUTC(),
              new TrustKeys(awaiting, Expiries.DEFAULT));
      InvalidMetadataException fault =
          Await.failure(InvalidMetadataException.class, waiting.trust().showCollections());
      String key = awaiting.node().publicKey().json().toString();
      assertTrue(String.valueOf(fault.getMessage()).contains(key), "it tells its key");
      assertEquals(Optional.empty(), awaiting.find("root"));
      Await.result(waiting.close());
    }
  }

  @Test
  void signersOfANameThatIsDelegatedToOthersAreRefused(@TempDir Path other) {
    try (Library delegated = new Library(other)) {
      KeysAtHand own = new KeysAtHand();
      own.giving("root", people.root(1, own.node().publicKey()));
      own.giving("targets", people.targets("laws"));
      UseCases server =
          delegated.node(
              delegated.stores(),
              DeliveryPolicy.DEFAULT,
              Clock.systemUTC(),
              new TrustKeys(own, Expiries.DEFAULT));
      Await.result(server.trust().showCollections());
      Optional<String> strangers = Optional.of(new People().signers());
      DelegatedToOthersException fault =
          Await.failure(
              DelegatedToOthersException.class,
              server.collections().create("laws", "Laws", strangers));
      String editor = people.editors.get(0).publicKey().id().substring(0, 12);
      assertTrue(String.valueOf(fault.getMessage()).contains(editor), fault.getMessage());
      assertEquals(List.of(), Await.result(server.collections().list()));
      Optional<String> editors = Optional.of(people.signers());
      Await.result(server.collections().create("laws", "Laws", editors));
      Await.failure(
          CollectionExistsException.class, server.collections().create("laws", "Laws", strangers));
      Await.result(server.close());
    }
  }

  @Test
  void aCollectionWaitsUntilItsDelegationIsSignedByEnoughPeople() {
    create("laws");
    put("laws");
    Await.failure(NotDelegatedException.class, publish("laws"));
    byte[] file = Await.result(requests().get("targets"));
    assertEquals(List.of(new Waiting("targets", 2, 0, 2)), Await.result(requests().list()));
    assertEquals(1, sign(file, people.targets.get(0)).signatures());
    assertEquals(1, sign(file, people.targets.get(0)).signatures(), "who signs twice counts once");
    assertEquals(1, stored.head().version("targets"));
    assertEquals(2, sign(file, people.targets.get(2)).signatures());
    assertEquals(2, stored.head().version("targets"));
    assertEquals(List.of(), Await.result(requests().list()));
    new Verification(stored).run(Instant.now());
    Await.failure(SignaturesMissingException.class, publish("laws"));
  }

  @Test
  void aSignatureThatDoesNotCountIsRefused() {
    create("laws");
    byte[] file = Await.result(requests().get("targets"));
    SigningKey stranger = people.root.get(0);
    Await.failure(
        WrongSignatureException.class,
        requests().sign("targets", stranger.publicKey().id(), People.signature(file, stranger)));
    SigningKey signer = people.targets.get(0);
    String ofOther = People.signature(people.targets(), signer);
    Await.failure(
        WrongSignatureException.class,
        requests().sign("targets", signer.publicKey().id(), ofOther));
    Await.failure(UnknownRequestException.class, requests().get("editions.laws"));
  }

  @Test
  void aFurtherCollectionReplacesTheRequestAndTheSignaturesOfTheFormerDoNotCount() {
    create("laws");
    byte[] former = Await.result(requests().get("targets"));
    sign(former, people.targets.get(0));
    create("rules");
    assertEquals(List.of(new Waiting("targets", 2, 0, 2)), Await.result(requests().list()));
    SigningKey signer = people.targets.get(1);
    Await.failure(
        WrongSignatureException.class,
        requests().sign("targets", signer.publicKey().id(), People.signature(former, signer)));
  }

  @Test
  void whatWasSignedButNotShownIsTakenAlthoughAnotherCollectionHasCome() {
    create("laws");
    Envelope signed =
        Envelope.parse(Await.result(requests().get("targets")))
            .signedBy(people.targets.get(0))
            .signedBy(people.targets.get(1));
    Await.result(library.stores().metadata().putMetadata("targets", 2, signed.toBytes()));
    create("rules");
    assertEquals(2, stored.head().version("targets"));
    assertEquals(List.of(new Waiting("targets", 3, 0, 2)), Await.result(requests().list()));
  }

  @Test
  void aNodeShowsNothingUntilTheRootNamesItAndNothingWhenItNoLongerDoes() {
    KeysAtHand others = new KeysAtHand();
    UseCases other = node(others);
    long before = stored.head().version("timestamp");
    Await.result(other.trust().showCollections());
    assertEquals(before, stored.head().version("timestamp"));
    var key = others.node().publicKey();
    Await.result(other.trust().requests().putRoot(people.root(2, key)));
    assertEquals(2, stored.head().version("root"));
    new Verification(stored).run(Instant.now());
    Await.failure(
        UnlistedNodeException.class, node.trust().requests().putRoot(people.root(3, key)));
    assertEquals(2, stored.head().version("root"));
    Await.result(other.trust().showCollections());
    assertEquals(3, stored.head().version("root"), "another node finishes it");
    new Verification(stored).run(Instant.now());
    Await.result(other.close());
  }

  @Test
  void aRootMustFollowTheOneBeforeAndBeSignedByBoth() {
    var own = keys.node().publicKey();
    Await.failure(StaleMetadataException.class, requests().putRoot(people.root(3, own)));
    Await.failure(StaleMetadataException.class, requests().putRoot(people.root(1, own)));
    Await.failure(InvalidMetadataException.class, requests().putRoot(new People().root(2, own)));
    Await.result(requests().putRoot(people.root(2, own)));
    assertEquals(2, stored.head().version("root"));
    assertTrue(stored.apply("metadata/2.root.json").isPresent());
    new Verification(stored).run(Instant.now());
  }

  private void create(String collection) {
    Await.result(node.collections().create(collection, collection, Optional.of(people.signers())));
  }

  private void put(String collection) {
    Library.put(node, collection, "X/1", "en", "text");
  }

  private Future<?> publish(String collection) {
    return node.publishing().publish(Library.request(collection));
  }

  private MetadataRequests requests() {
    return node.trust().requests();
  }

  private Waiting sign(byte[] file, SigningKey key) {
    return Await.result(
        requests().sign("targets", key.publicKey().id(), People.signature(file, key)));
  }
}
