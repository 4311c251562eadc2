import {expect} from '@open-wc/testing';
import type {ReactiveController} from 'lit';
import {html} from 'lit';
import {BaseElement} from '../../src/core/element.ts';

class ProbeElement extends BaseElement {
  static override readonly properties = {word: 'word', level: 'a-level', rich: ''};

  word = 'first';
  level = 2;
  rich: unknown;
  drawings = 0;
  broken = false;

  protected override render() {
    this.drawings += 1;
    if (this.broken) throw new Error('this drawing fails');
    return html`<p>${this.word} ${this.level}</p>`;
  }
}
customElements.define('viche-probe', ProbeElement);

const probe = () => {
  const element = document.createElement('viche-probe') as ProbeElement;
  document.body.append(element);
  return element;
};

const words = async (element: ProbeElement) => {
  await element.updateComplete;
  return element.renderRoot.textContent?.trim();
};

describe('an element', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('viche-probe')) element.remove();
  });

  it('draws once for everything that is set in one turn, and not for what stays the same', async () => {
    const element = probe();
    element.word = 'second';
    element.level = 3;
    expect(await words(element)).to.equal('second 3');
    element.word = 'second';
    await element.updateComplete;
    expect(element.drawings).to.equal(1);
  });

  it('reads attributes as what its properties are, and falls back when one goes', async () => {
    const element = probe();
    element.setAttribute('word', 'other');
    element.setAttribute('a-level', '4');
    expect(await words(element)).to.equal('other 4');
    element.removeAttribute('word');
    expect(await words(element)).to.equal('4');
    element.setAttribute('a-level', 'high');
    element.removeAttribute('a-level');
    expect(await words(element)).to.equal('4');
  });

  it('writes nothing to its own attributes', async () => {
    const element = probe();
    element.word = 'second';
    await element.updateComplete;
    expect(element.getAttributeNames()).to.deep.equal([]);
  });

  it('draws again after a drawing that failed', async () => {
    const element = probe();
    await element.updateComplete;
    element.broken = true;
    element.word = 'lost';
    await element.updateComplete.catch(() => undefined);
    element.broken = false;
    element.word = 'found';
    expect(await words(element)).to.equal('found 2');
  });

  it('tells its controllers when it comes, goes and draws', async () => {
    const element = probe();
    await element.updateComplete;
    const told: string[] = [];
    const controller: ReactiveController = {
      hostConnected: () => void told.push('connected'),
      hostDisconnected: () => void told.push('disconnected'),
      hostUpdate: () => void told.push('update'),
      hostUpdated: () => void told.push('updated'),
    };
    element.addController(controller);
    element.requestUpdate();
    await element.updateComplete;
    element.remove();
    expect(told).to.deep.equal(['connected', 'update', 'updated', 'disconnected']);
  });

  it('shares one parsed style sheet with its siblings', () => {
    const [one, other] = [probe(), probe()];
    expect(one.renderRoot.adoptedStyleSheets).to.deep.equal(other.renderRoot.adoptedStyleSheets);
  });
});
