package org.vademecum.core.vectors;

import static org.vademecum.core.vectors.TestKeys.EDITION;
import static org.vademecum.core.vectors.TestKeys.ONLINE;
import static org.vademecum.core.vectors.TestKeys.STRANGER;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.util.Arrays;
import java.util.Base64;
import org.vademecum.core.document.Digest;
import org.vademecum.core.trust.Context;
import org.vademecum.core.trust.Signatures;
import org.vademecum.core.trust.SigningKey;
import org.vademecum.proto.v1.Signature;
import org.vademecum.proto.v1.Signed;

/** Messages signed by keys that are for nothing but these vectors, and such as must be refused. */
final class SignedVectors {
  private final SignedMessages messages;
  private final JsonArray accepted = new JsonArray();
  private final JsonArray refused = new JsonArray();

  SignedVectors(SignedMessages messages) {
    this.messages = messages;
  }

  JsonObject json() {
    accepted();
    refused();
    JsonObject json = new JsonObject();
    json.addProperty(
        "warning",
        "The keys are for these vectors only: their seeds are public. Never trust them.");
    json.add("edition_key", TestKeys.shown(EDITION));
    json.add("online_key", TestKeys.shown(ONLINE));
    json.add("strangers_key", TestKeys.shown(STRANGER));
    json.addProperty("anchor", base64(TestKeys.anchor()));
    json.add("accepted", accepted);
    json.add("refused", refused);
    return json;
  }

  private void accepted() {
    accept(Context.CATALOGUE, "the catalogue", catalogue());
    accept(Context.EDITION_RECORD, "edition 1", sign(Context.EDITION_RECORD, messages.first()));
    accept(Context.EDITION_RECORD, "edition 2", record());
    accept(Context.MANIFEST, "the manifest of en", manifest());
    accept(
        Context.EDITION_RECORD,
        "a stranger's signature before a good one",
        record().toBuilder()
            .addSignatures(0, signature(Context.EDITION_RECORD, messages.second(), STRANGER))
            .build());
  }

  private void refused() {
    Signed record = record();
    refuse("a bit of the payload changed", flipped(record));
    refuse("a bit of the signature changed", signed(record, flipped(first(record), 40)));
    refuse("no signature", record.toBuilder().clearSignatures().build());
    refuse("a stranger's signature", sign(Context.EDITION_RECORD, messages.second(), STRANGER));
    refuse("the online role's signature", sign(Context.EDITION_RECORD, messages.second(), ONLINE));
    refuse("the right key's id over a stranger's signature", underOtherId(record));
    refuse("a key id of 31 bytes", withId(record, new byte[31]));
    refuse("a signature of 63 bytes", signed(record, Arrays.copyOf(first(record), 63)));
    refuse("signed as another message", sign(Context.MANIFEST, messages.second(), EDITION));
    refuse("signed without its context", bare(record));
    refuse("17 signatures, the last one good", many(record));
    refuse(
        Context.MANIFEST,
        "a manifest that the edition role signed",
        sign(Context.MANIFEST, messages.manifest(), EDITION));
    refuse(Context.CATALOGUE, "a manifest in place of the catalogue", manifest());
    refuse(Context.CATALOGUE, "bytes that are no signed message", new byte[] {10, 5, 1});
  }

  private Signed catalogue() {
    return sign(Context.CATALOGUE, messages.catalogue());
  }

  private Signed record() {
    return sign(Context.EDITION_RECORD, messages.second());
  }

  private Signed manifest() {
    return sign(Context.MANIFEST, messages.manifest());
  }

  private static Signed sign(Context context, MessageLite message) {
    return sign(context, message, context == Context.EDITION_RECORD ? EDITION : ONLINE);
  }

  private static Signed sign(Context context, MessageLite message, SigningKey key) {
    return Signatures.sign(context, message.toByteArray(), key);
  }

  private static Signature signature(Context context, MessageLite message, SigningKey key) {
    return sign(context, message, key).getSignatures(0);
  }

  private static byte[] first(Signed signed) {
    return signed.getSignatures(0).getSignature().toByteArray();
  }

  private static byte[] flipped(byte[] bytes, int at) {
    byte[] flipped = bytes.clone();
    flipped[at] ^= 1;
    return flipped;
  }

  private static Signed flipped(Signed signed) {
    byte[] payload = signed.getPayload().toByteArray();
    ByteString changed = ByteString.copyFrom(flipped(payload, payload.length - 1));
    return signed.toBuilder().setPayload(changed).build();
  }

  private static Signed signed(Signed signed, byte[] signature) {
    Signature.Builder changed = signed.getSignatures(0).toBuilder();
    changed.setSignature(ByteString.copyFrom(signature));
    return signed.toBuilder().setSignatures(0, changed).build();
  }

  private static Signed withId(Signed signed, byte[] id) {
    Signature.Builder changed = signed.getSignatures(0).toBuilder();
    changed.setKeyId(ByteString.copyFrom(id));
    return signed.toBuilder().setSignatures(0, changed).build();
  }

  private Signed underOtherId(Signed signed) {
    return signed(signed, first(sign(Context.EDITION_RECORD, messages.second(), STRANGER)));
  }

  private static Signed bare(Signed signed) {
    return signed(signed, RawSignature.of(EDITION, signed.getPayload().toByteArray()));
  }

  private Signed many(Signed signed) {
    Signature other = signature(Context.EDITION_RECORD, messages.second(), STRANGER);
    Signed.Builder many = signed.toBuilder().clearSignatures();
    for (int i = 0; i < Signatures.MAX_SIGNATURES; i++) {
      many.addSignatures(other);
    }
    return many.addSignatures(signed.getSignatures(0)).build();
  }

  private void accept(Context context, String name, Signed signed) {
    Shown shown = new Shown().with("name", name).with("message", context.messageName());
    shown.with("signed", base64(signed)).with("payload", ShownMessages.shown(context, signed));
    accepted.add(shown.with("digest", Digest.of(signed.getPayload().toByteArray())).json());
  }

  private void refuse(String why, Signed signed) {
    refuse(Context.EDITION_RECORD, why, signed);
  }

  private void refuse(Context context, String why, Signed signed) {
    refuse(context, why, signed.toByteArray());
  }

  private void refuse(Context context, String why, byte[] signed) {
    Shown shown = new Shown().with("why", why).with("message", context.messageName());
    refused.add(shown.with("signed", Base64.getEncoder().encodeToString(signed)).json());
  }

  private static String base64(MessageLite message) {
    return Base64.getEncoder().encodeToString(message.toByteArray());
  }
}
