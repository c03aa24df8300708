package org.vademecum.server.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vademecum.server.publish.release.PublishRequest;
import org.vademecum.server.publish.release.Releases;
import org.vademecum.server.publish.release.Submissions;
import org.vademecum.server.publish.release.Submitting;
import org.vademecum.server.publish.review.Review;
import org.vademecum.server.store.Person;
import org.vademecum.server.store.Submission;
import org.vademecum.server.store.Submission.Schedule;

/** Drafts that are submitted, approved and given a time, as openapi.yaml describes it. */
final class SubmissionRoutes {
  private final Submitting submitting;
  private final Submissions submissions;

  SubmissionRoutes(Releases releases) {
    this.submitting = releases.submitting();
    this.submissions = releases.submissions();
  }

  void mount(RouterBuilder routes) {
    AdminRoutes.on(routes, "listSubmissions", this::list);
    AdminRoutes.on(routes, "submitDraft", this::submit);
    AdminRoutes.on(routes, "showSubmission", this::show);
    AdminRoutes.on(routes, "withdrawSubmission", this::withdraw);
    AdminRoutes.on(routes, "approveSubmission", this::approve);
    AdminRoutes.on(routes, "takeApprovalBack", this::takeBack);
    AdminRoutes.on(routes, "scheduleSubmission", this::schedule);
    AdminRoutes.on(routes, "cancelSchedule", this::unschedule);
  }

  private Future<?> list(AdminRequest request) {
    return submissions
        .list(request.collection())
        .onSuccess(
            all ->
                request.ok(
                    Views.list("submissions", all.stream().map(SubmissionRoutes::view).toList())));
  }

  private Future<?> submit(AdminRequest request) {
    JsonObject body = request.json();
    Submitting.Words words =
        new Submitting.Words(body.getString("note"), body.getString("summary", ""));
    return submitting
        .submit(request.draft(), words, request.actor())
        .onSuccess(review -> request.created(view(review)));
  }

  private Future<?> show(AdminRequest request) {
    return answer(request, submissions.get(request.collection(), request.path("draft")));
  }

  private Future<?> withdraw(AdminRequest request) {
    return submissions
        .withdraw(request.collection(), request.path("draft"))
        .onSuccess(done -> request.nothing());
  }

  private Future<?> approve(AdminRequest request) {
    long revision = request.json().getLong("revision");
    return answer(
        request,
        submissions.approve(
            request.collection(), request.path("draft"), revision, request.actor()));
  }

  private Future<?> takeBack(AdminRequest request) {
    return answer(
        request,
        submissions.takeBack(request.collection(), request.path("draft"), request.actor()));
  }

  private Future<?> schedule(AdminRequest request) {
    Instant at = request.time("publish_at", request.json().getString("publish_at"));
    PublishRequest.Way way = PublishBody.way(request.json());
    Schedule schedule =
        new Schedule(at.toEpochMilli(), way.urgent(), way.share(), request.actor().person());
    return answer(
        request, submissions.schedule(request.collection(), request.path("draft"), schedule));
  }

  private Future<?> unschedule(AdminRequest request) {
    return answer(request, submissions.unschedule(request.collection(), request.path("draft")));
  }

  private static Future<?> answer(AdminRequest request, Future<Review> review) {
    return review.onSuccess(now -> request.ok(view(now)));
  }

  private static Map<String, Object> view(Review review) {
    Submission submission = review.submission();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("collection", review.head().collection());
    view.put("draft", submission.draft());
    view.put("state", review.state().word());
    if (review.state() == Review.State.VOID) {
      review.whyVoid().ifPresent(reason -> view.put("reason", reason));
    }
    view.put("revision", submission.revision());
    view.put("base_edition", submission.baseEdition());
    view.put("note", submission.note());
    view.put("summary", submission.summary());
    view.put("submitted_by", person(submission.by()));
    view.put("submitted_at", time(submission.at()));
    view.put("approvals", submission.approvals().stream().map(SubmissionRoutes::view).toList());
    view.put("needed", review.head().approvals());
    view.put("urgent", submission.schedule().map(Schedule::urgent).orElse(false));
    submission.schedule().ifPresent(schedule -> putAll(view, schedule));
    if (submission.edition() > 0) {
      view.put("edition", submission.edition());
    }
    return view;
  }

  private static void putAll(Map<String, Object> view, Schedule schedule) {
    view.put("publish_at", time(schedule.at()));
    view.put("scheduled_by", person(schedule.by()));
    schedule.share().ifPresent(share -> view.put("share", share));
  }

  private static Map<String, Object> view(Submission.Approval approval) {
    Map<String, Object> view = person(approval.by());
    view.put("at", time(approval.at()));
    return view;
  }

  static Map<String, Object> person(Person person) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", person.id());
    view.put("name", person.name());
    return view;
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
