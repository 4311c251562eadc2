const isFrame = (line: string) => /^\s+at /.test(line);

/** The frames without the message, which may quote what somebody typed, even in a line that looks like a frame. */
const stackOf = ({stack = '', message}: Error): string[] =>
  (message ? stack.replace(message, '') : stack)
    .split('\n')
    .filter(isFrame)
    .slice(0, 8)
    .map((line) => line.trim());

/** What a log may hold of something thrown: never its message, in which databases and mail servers repeat values and addresses. */
export function faultDetails(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return {error: 'unknown'};
  const code = 'code' in error && /^\w{1,40}$/.test(String(error.code)) ? {code: String(error.code)} : {};
  return {error: error.name, ...code, stack: stackOf(error)};
}
