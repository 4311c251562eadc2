import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';

export interface Pages {
  readonly url: string;
  close(): void;
}

/** A town's own site: pages by path, on another origin than the service. */
export async function servePages(pages: Readonly<Record<string, string>>): Promise<Pages> {
  const server = createServer(({url = '/'}, response) => {
    const page = pages[url];
    response.writeHead(page ? 200 : 404, {'content-type': `text/${url.endsWith('.js') ? 'javascript' : 'html'}; charset=utf-8`}).end(page);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param head What an editor pastes into the template's head. */
export const page = (head: string, content: string) => `<!doctype html>
<html lang="uk">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Міська рада</title>
<link rel="icon" href="data:,">
<style>body { margin: 0 auto; max-width: 64rem; padding: 1rem; font: 1rem/1.5 sans-serif }</style>
${head}
</head>
<body>
<h1>Петиції до міської ради</h1>
${content}
</body>
</html>`;

export const paragraph = '<p>Кожен мешканець громади може підтримати петицію. Рада розглядає ті, що зібрали досить підписів, і відповідає на них письмово у встановлений законом строк.</p>';

export const loader = (service: string) => `<script type="module" src="${service}/viche.js"></script>`;

export const counter = (service: string, id: string) =>
  `<viche-petition-counter petition-id="${id}"><a href="${service}/petitions/${id}">Освітлення стежки до школи</a></viche-petition-counter>`;

export const petition = (service: string, id: string) =>
  `<viche-petition petition-id="${id}"><a href="${service}/petitions/${id}">Освітлення стежки до школи</a></viche-petition>`;

export const box = (service: string, petition: string) =>
  `<viche-comment-box subject="petition:${petition}"><a href="${service}/petitions/${petition}/comments">Обговорення</a></viche-comment-box>`;

export const consultation = (service: string, id: string) =>
  `<viche-consultation consultation-id="${id}"><a href="${service}/consultations/${id}">Правила утримання зелених насаджень</a></viche-consultation>`;
