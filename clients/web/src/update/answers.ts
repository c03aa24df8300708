import type { Answer } from "./fetcher.ts";
import {
  CaptivePortalError,
  NotFoundError,
  ServerBusyError,
  type TransportError,
  UnexpectedAnswerError,
} from "./transport-error.ts";

const FILE_TYPES = ["application/x-protobuf", "application/octet-stream"];
const REDIRECTS = [301, 302, 303, 307, 308];

/** Passes 200 and 206 that come from a library; throws what fits for every other answer. */
export function requireBytes(path: string, answer: Answer): void {
  const type = contentType(answer);
  requireNoPage(path, answer);
  if (answer.status !== 200 && answer.status !== 206) {
    throw refusal(path, type, answer);
  }
  if (!FILE_TYPES.includes(type)) {
    throw new UnexpectedAnswerError(path, answer.status, `'${type}'`);
  }
}

/** Passes 200 that comes from any server of files, whatever it calls their type. */
export function requireFile(path: string, answer: Answer): void {
  requireNoPage(path, answer);
  if (answer.status !== 200) {
    throw refusal(path, contentType(answer), answer);
  }
}

/** Refuses a web page where none was asked for, and the way to one. */
function requireNoPage(path: string, answer: Answer): void {
  const { status } = answer;
  const type = contentType(answer);
  if (status === 511 || REDIRECTS.includes(status) || (status < 400 && type.includes("html"))) {
    throw new CaptivePortalError(path, status, type);
  }
}

function refusal(path: string, type: string, answer: Answer): TransportError {
  switch (answer.status) {
    case 404:
    case 410:
      return new NotFoundError(path, answer.status);
    case 202:
    case 429:
    case 503:
      return new ServerBusyError(path, answer.status, 1000 * (number(answer.header("Retry-After")) ?? 0));
    default:
      return new UnexpectedAnswerError(path, answer.status, type || "no body");
  }
}

/** First byte of a partial answer's body; 0 for a whole one. */
export function startOf(path: string, answer: Answer): number {
  if (answer.status !== 206) {
    return 0;
  }
  const range = answer.header("Content-Range") ?? "";
  const [, start] = /^bytes (\d+)-/.exec(range) ?? [];
  if (start === undefined) {
    throw new UnexpectedAnswerError(path, 206, `Content-Range '${range}'`);
  }
  return number(start) ?? -1;
}

/** Bytes of the whole file, when the answer says. The length of a coded body says nothing of it. */
export function sizeOf(answer: Answer): number | undefined {
  if (answer.status === 206) {
    return number(answer.header("Content-Range")?.replace(/^.*\//, ""));
  }
  return isIdentity(answer) ? number(answer.header("Content-Length")) : undefined;
}

/** The entity tag, when it is a strong one. */
export function strongTag(answer: Answer): string | undefined {
  const tag = answer.header("ETag");
  return tag?.startsWith('"') ? tag : undefined;
}

/** Refuses a body that a proxy has coded although the request forbade it. */
export function requireIdentity(path: string, answer: Answer): void {
  if (!isIdentity(answer)) {
    throw new UnexpectedAnswerError(path, answer.status, `coded as ${answer.header("Content-Encoding")}`);
  }
}

function isIdentity(answer: Answer): boolean {
  return (answer.header("Content-Encoding") ?? "identity").toLowerCase() === "identity";
}

function contentType(answer: Answer): string {
  return (answer.header("Content-Type") ?? "").replace(/;.*$/s, "").trim().toLowerCase();
}

function number(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : undefined;
}
