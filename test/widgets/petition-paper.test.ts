import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/widgets/petition/define.ts';
import {qrPath} from '../../src/contract/qr.ts';
import {mount, unmountAll, until} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';

describe('a petition on paper', () => {
  const print = window.print;
  let service: Service;
  let printed: (() => void)[];
  beforeEach(async () => {
    service = await startService();
    printed = [];
  });
  afterEach(async () => {
    window.print = print;
    dispatchEvent(new Event('afterprint'));
    unmountAll();
    await service.stop();
  });

  /** Stands in for the printer: looks at the page at the moment at which it would be printed. */
  const printer = (look: () => void) => {
    window.print = () => {
      look();
      printed.push(look);
    };
  };

  it('carries its address as a code that is fetched only then', async () => {
    const id = await service.publish();
    const petition = mount('viche-petition', html`<viche-petition petition-id=${id} .backend=${service.source}></viche-petition>`);
    await petition.appears('.share');
    expect(petition.find('.qr')).to.equal(null);
    printer(() => undefined);
    petition.press('Print');
    await until(() => printed.length === 1, 'the printer');
    expect(petition.find('.qr path')?.getAttribute('d')).to.equal(qrPath(`${service.source.base}/petitions/${id}`).path);
    petition.press('Print');
    await until(() => printed.length === 2, 'the printer');
    expect(petition.all('.qr').length).to.equal(1);
  });

  it('takes the code that the page brings along', async () => {
    const id = await service.publish();
    const petition = mount('viche-petition', html`<viche-petition petition-id=${id} .backend=${service.source}><svg slot="qr"></svg></viche-petition>`);
    await petition.appears('.share');
    printer(() => undefined);
    petition.press('Print');
    await until(() => printed.length === 1, 'the printer');
    expect(petition.find('.qr')).to.equal(null);
  });

  it('stands alone on the sheet, and the page is as it was when that is done', async () => {
    const id = await service.publish();
    const petition = mount('viche-petition', html`<p class="menu">Menu</p><div><viche-petition petition-id=${id} .backend=${service.source}></viche-petition></div>`);
    await petition.appears('.share');
    const menu = document.querySelector('.menu')!;
    const marked = () => document.querySelectorAll('[data-viche-off-paper]').length;
    const sheets = document.adoptedStyleSheets.length;
    printer(() => {
      expect(menu.matches('[data-viche-off-paper]')).to.equal(true);
      expect(petition.widget.closest('[data-viche-off-paper]')).to.equal(null);
      expect(document.adoptedStyleSheets.length).to.equal(sheets + 1);
    });
    petition.press('Print');
    await until(() => printed.length === 1, 'the printer');
    dispatchEvent(new Event('afterprint'));
    expect(marked()).to.equal(0);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
  });

  it('keeps a sentence in order whatever direction a name in it takes', async () => {
    const id = await service.publish({name: 'Olena \u202Ereversed\u2069 Koval'});
    const petition = mount('viche-petition', html`<viche-petition petition-id=${id} .backend=${service.source}></viche-petition>`);
    await petition.shows('Started by Olena reversed Koval.');
    expect(petition.find('header')?.textContent).to.include('\u2068Olena reversed Koval\u2069');
  });
});
