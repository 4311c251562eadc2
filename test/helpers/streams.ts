import type {Source} from '../../src/contract/http.ts';

/** The same source, with its streams counted: open now, and opened ever. */
export function countingStreams({base, backend}: Source): {readonly source: Source; readonly open: () => number; readonly opened: () => number} {
  let [open, opened] = [0, 0];

  const watched = (answer: Response): Response => {
    open += 1;
    opened += 1;
    const reader = answer.body!.getReader();
    let ended = false;
    const end = () => {
      if (!ended) open -= 1;
      ended = true;
    };
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const {done, value} = await reader.read();
        if (!done) return controller.enqueue(value);
        end();
        controller.close();
      },
      async cancel() {
        end();
        await reader.cancel();
      },
    });
    return new Response(body, answer);
  };

  return {
    open: () => open,
    opened: () => opened,
    source: {
      base,
      backend: async (request) => {
        const answer = await backend(request);
        return answer.headers.get('content-type')?.includes('event-stream') ? watched(answer) : answer;
      },
    },
  };
}
