import { describeError } from '../errors';
import type { SandboxOptions } from './options';

export type FieldError = { fieldName: string; errorCode: number; message: string };

/** What a method or a check answers, before the envelope is put around it. */
export type Answer = {
  errorCode: number;
  errorMessage?: string;
  errorDetails?: string;
  validationErrors?: FieldError[];
  /** Keys of the method's own, beside those of the envelope. */
  content?: Record<string, unknown>;
};

const reasons: Record<number, string> = {
  200: 'OK',
  206: 'Partial Content',
  301: 'Moved Permanently',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Request Entity Too Large',
  414: 'Request-URI Too Long',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

export const ok = (content: Record<string, unknown> = {}): Answer => ({ errorCode: 0, content });

/** An error with its name in the published table and the details given (texts: api.md section 4.2). */
export function refuse(errorCode: number, errorDetails?: string): Answer {
  const errorMessage = describeError(errorCode).name;
  return { errorCode, errorMessage, errorDetails: errorDetails ?? errorMessage };
}

export const missing = (name: string): Answer => refuse(400002, `Missing required parameter : ${name}`);

/** Field errors below an outer code; three were seen, with the details that came with each (api.md section 4.2). */
export function refuseFields(
  validationErrors: FieldError[],
  outerCode: SandboxOptions['fieldErrorsCode'] = 400006,
): Answer {
  const details = outerCode === 400009 ? 'Validation failed' : 'Schema validation failed';
  return { ...refuse(outerCode, details), validationErrors };
}

/** The HTTP-like class of an error code: its first three digits, 200 for success. */
const statusCodeOf = (errorCode: number): number => (errorCode === 0 ? 200 : Math.floor(errorCode / 1000));

/** The status of the HTTP answer for whoever asks for one: that class, where it is one that ends an exchange. */
export function httpStatusOf(errorCode: number): number {
  const statusCode = statusCodeOf(errorCode);
  return statusCode >= 200 && statusCode < 600 ? statusCode : 200;
}

/** The text of an answer with the envelope that every Gigya answer has (api.md sections 3 and 8.2). */
export function toBody(input: {
  answer: Answer;
  callId: string;
  nowMs: number;
  context?: string | undefined;
}): string {
  const { answer, callId, context } = input;
  const { errorCode, errorMessage, errorDetails, validationErrors } = answer;
  const statusCode = statusCodeOf(errorCode);
  return JSON.stringify({
    callId,
    errorCode,
    ...(errorCode === 0 ? {} : { errorDetails, errorMessage, validationErrors }),
    apiVersion: 2,
    statusCode,
    statusReason: reasons[statusCode] ?? 'Error',
    time: new Date(input.nowMs).toISOString(),
    context,
    ...answer.content,
  });
}
