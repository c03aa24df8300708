package org.vademecum.server.publish.model;

import io.vertx.core.Future;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.Digest;
import org.vademecum.server.store.MetadataHead;
import org.vademecum.server.store.MetadataStore;

/** Trust metadata in memory. */
final class MemoryMetadata implements MetadataStore {
  private final Map<String, byte[]> files = new HashMap<>();
  private @Nullable MetadataHead head;

  synchronized MemoryMetadata copy() {
    MemoryMetadata copy = new MemoryMetadata();
    copy.files.putAll(files);
    copy.head = head;
    return copy;
  }

  @Override
  public synchronized Future<Optional<MetadataHead>> findMetadataHead() {
    return Future.succeededFuture(Optional.ofNullable(head));
  }

  @Override
  public Future<Optional<byte[]>> findMetadata(String role, long version) {
    return find(role + "/" + version);
  }

  @Override
  public synchronized Future<Map<String, byte[]>> findMetadata(Map<String, Long> versions) {
    Map<String, byte[]> found = new HashMap<>();
    versions.forEach(
        (role, version) ->
            Optional.ofNullable(files.get(role + "/" + version))
                .ifPresent(bytes -> found.put(role, bytes)));
    return Future.succeededFuture(found);
  }

  @Override
  public Future<Optional<byte[]>> findTarget(Digest digest) {
    return find("target/" + digest);
  }

  @Override
  public Future<Optional<byte[]>> findApproval(Digest record) {
    return find("approval/" + record);
  }

  private synchronized Future<Optional<byte[]>> find(String name) {
    return Future.succeededFuture(Optional.ofNullable(files.get(name)));
  }

  @Override
  public synchronized Future<Boolean> putMetadata(String role, long version, byte[] bytes) {
    byte[] there = files.computeIfAbsent(role + "/" + version, name -> bytes);
    return Future.succeededFuture(Arrays.equals(there, bytes));
  }

  @Override
  public Future<Void> putTarget(Digest digest, byte[] bytes) {
    return put("target/" + digest, bytes);
  }

  @Override
  public Future<Void> putApproval(Digest record, byte[] bytes) {
    return put("approval/" + record, bytes);
  }

  private synchronized Future<Void> put(String name, byte[] bytes) {
    files.putIfAbsent(name, bytes);
    return Future.succeededFuture();
  }

  @Override
  public synchronized Future<Boolean> createMetadataHead(MetadataHead first) {
    boolean free = head == null;
    head = free ? first : head;
    return Future.succeededFuture(free);
  }

  @Override
  public synchronized Future<Boolean> replaceMetadataHead(
      MetadataHead expected, MetadataHead next) {
    boolean same = head != null && head.change().equals(expected.change());
    head = same ? next : head;
    return Future.succeededFuture(same);
  }
}
