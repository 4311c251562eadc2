import {expect} from '@open-wc/testing';
import {linkTo} from '../../src/core/links.ts';
import {providerOf} from '../../src/core/provider-lookup.ts';

describe('the address of a petition', () => {
  const source = {base: 'https://petitions.example', backend: fetch};

  it('is the backend\'s page unless the site has its own', () => {
    expect(linkTo(source, 'a/b', '')).to.equal('https://petitions.example/petitions/a%2Fb');
    expect(linkTo(source, 'a', 'https://town.example/p?petition={id}')).to.equal('https://town.example/p?petition=a');
  });

  it('is never a script, whatever stands in the page', () => {
    for (const pattern of ['javascript:alert(1)//{id}', ' java\nscript:alert(1)', 'data:text/html,{id}', 'http://[']) {
      expect(linkTo(source, 'a', pattern), pattern).to.equal('https://petitions.example/petitions/a');
    }
  });

  it('is not led astray by the page\'s base', () => {
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.head.append(base);
    try {
      expect(linkTo(source, 'a', '/petition?id={id}')).to.equal(`${location.origin}/petition?id=a`);
    } finally {
      base.remove();
    }
  });
});

describe('the provider of a widget', () => {
  it('is the nearest one, through shadow roots', () => {
    const outer = document.createElement('viche-provider');
    const host = document.createElement('div');
    const widget = document.createElement('span');
    host.attachShadow({mode: 'open'}).append(widget);
    outer.append(host);
    expect(providerOf(widget)).to.equal(outer);
    expect(providerOf(document.createElement('div'))).to.equal(undefined);
  });
});
