package org.vademecum.server.publish.trust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.server.publish.Await;
import org.vademecum.server.publish.KeysAtHand;
import org.vademecum.server.publish.Library;
import org.vademecum.server.publish.UseCases;
import org.vademecum.server.publish.delivery.DeliveryPolicy;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.fault.SignaturesMissingException;
import org.vademecum.server.publish.fault.UnknownProposalException;
import org.vademecum.server.publish.fault.VoidProposalException;
import org.vademecum.server.publish.fault.WrongSignatureException;
import org.vademecum.server.publish.name.Actor;
import org.vademecum.server.publish.release.Proposals.Shown;
import org.vademecum.server.publish.release.PublishRequest;

/** Editions that two of three people must sign. */
@SuppressWarnings("NullAway.Init")
final class ProposalsTest {
  @TempDir Path directory;
  private final People people = new People();
  private final TrustKeys keys = new TrustKeys(new KeysAtHand(), Expiries.DEFAULT);
  private Library library;
  private UseCases node;
  private StoredLibrary stored;

  @BeforeEach
  void open() {
    library = new Library(directory);
    node = library.node(library.stores(), DeliveryPolicy.DEFAULT, Clock.systemUTC(), keys);
    stored = new StoredLibrary(library.stores());
    Await.result(node.collections().create("laws", "Laws", Optional.of(people.signers())));
    put("one");
  }

  @AfterEach
  void close() {
    Await.result(node.close());
    library.close();
  }

  @Test
  void whatIsPublishedIsToTheByteWhatWasSigned() {
    Shown proposed = propose();
    Await.failure(SignaturesMissingException.class, publish());
    sign(proposed, people.editors.get(0));
    Await.failure(SignaturesMissingException.class, publish());
    Shown signed = sign(proposed, people.editors.get(2));
    assertEquals(2, signed.standing().signatures());
    Edition edition = Await.result(publish());
    assertEquals(proposed.proposal().record(), edition.digest());
    Map<String, byte[]> targets = new Verification(stored).run(Instant.now());
    assertArrayEquals(edition.bytes().toByteArray(), targets.get("editions/laws"));
    assertArrayEquals(
        signed.standing().file().getBytes(StandardCharsets.UTF_8),
        stored.apply("metadata/1000.editions.laws.json").orElseThrow());
    Await.failure(UnknownProposalException.class, node.proposals().get("laws", "draft"));
  }

  @Test
  void aChangedDraftVoidsItsProposal() {
    Shown proposed = propose();
    sign(proposed, people.editors.get(0));
    sign(proposed, people.editors.get(1));
    put("two");
    Await.failure(VoidProposalException.class, publish());
    SigningKey third = people.editors.get(2);
    Await.failure(
        VoidProposalException.class,
        node.proposals().sign("laws", "draft", third.publicKey().id(), signature(proposed, third)));
    assertEquals(0, propose().standing().signatures(), "a new one begins without signatures");
  }

  @Test
  void anotherEditionVoidsAProposal() {
    Library.put(node, "laws", "X/2", "en", "other");
    Shown first = propose();
    Await.result(
        node.imports()
            .importFiles(
                DraftRef.of("laws", "second"), List.of(Library.file("Y/1", "en", "text"))));
    Shown second =
        Await.result(node.proposals().propose(PublishRequest.of("laws", "second", "a note")));
    for (SigningKey editor : people.editors) {
      sign(first, editor);
      Await.result(
          node.proposals()
              .sign("laws", "second", editor.publicKey().id(), signature(second, editor)));
    }
    Await.result(publish());
    Await.failure(
        VoidProposalException.class,
        node.proposalPublishing().publish("laws", "second", Actor.SERVER));
  }

  @Test
  void aSignatureOfOtherBytesOrByOthersIsRefused() {
    Shown former = propose();
    SigningKey editor = people.editors.get(0);
    String old = signature(former, editor);
    put("two");
    Shown now = propose();
    SigningKey stranger = people.root.get(0);
    Await.failure(
        WrongSignatureException.class,
        node.proposals()
            .sign("laws", "draft", stranger.publicKey().id(), signature(now, stranger)));
    Await.failure(
        WrongSignatureException.class,
        node.proposals().sign("laws", "draft", editor.publicKey().id(), old));
  }

  @Test
  void aSignedProposalIsPublishedByItselfAtItsTimeByAnyNode() {
    Shown proposed = propose();
    long at = Instant.now().plusSeconds(3_600).toEpochMilli();
    Await.failure(SignaturesMissingException.class, node.proposals().schedule("laws", "draft", at));
    sign(proposed, people.editors.get(0));
    sign(proposed, people.editors.get(1));
    Await.result(node.proposals().schedule("laws", "draft", at));
    Await.result(node.proposalPublishing().publishDue());
    assertEquals(0, stored.head().version("editions.laws"));
    Clock later = Clock.fixed(Instant.ofEpochMilli(at), ZoneOffset.UTC);
    UseCases other = library.node(library.stores(), DeliveryPolicy.DEFAULT, later, keys);
    Await.result(other.proposalPublishing().publishDue());
    assertEquals(1_000, stored.head().version("editions.laws"));
    Await.result(other.close());
  }

  private void put(String text) {
    Library.put(node, "laws", "X/1", "en", text);
  }

  private Shown propose() {
    return Await.result(node.proposals().propose(Library.request("laws")));
  }

  private Future<Edition> publish() {
    return node.proposalPublishing().publish("laws", "draft", Actor.SERVER);
  }

  private Shown sign(Shown proposed, SigningKey key) {
    return Await.result(
        node.proposals().sign("laws", "draft", key.publicKey().id(), signature(proposed, key)));
  }

  private static String signature(Shown proposed, SigningKey key) {
    return People.signature(proposed.standing().file().getBytes(StandardCharsets.UTF_8), key);
  }
}
