import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {clientAddress, parseProxies} from '../../src/server/proxies-node.ts';
import {readSettings, SettingsError} from '../../src/server/settings-node.ts';

const secret = 'a secret for tests that is long enough';

const faultsOf = (env: Record<string, string>) => {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
};

describe('Settings', () => {
  it('need nothing but the secret', () => {
    const {port, database, config, smtp, widgetsFolder} = readSettings({VICHE_SECRET: secret});
    assert.deepEqual([port, database, smtp, widgetsFolder], [8080, {kind: 'sqlite', folder: 'data'}, null, 'data/widgets']);
    assert.deepEqual([config.publicUrl, config.origins], ['http://localhost:8080', ['http://localhost:8080']]);
  });

  it('take an empty variable for an absent one', () => {
    assert.deepEqual(faultsOf({VICHE_SECRET: secret, PORT: '', DATABASE_URL: '', VICHE_ORIGINS: ' '}), []);
  });

  it('name everything that is wrong at once, one line each', () => {
    const faults = faultsOf({
      VICHE_SECRET: 'short',
      PORT: '80800',
      DATABASE_URL: 'mysql://db',
      VICHE_PUBLIC_URL: 'petitions.example.org',
      VICHE_ORIGINS: 'https://town.example/path',
      VICHE_OFFICIALS: 'mod@town.example:mayor',
      SMTP_URL: 'mail.example.org',
      VICHE_MAIL_FROM: 'nobody',
      VICHE_TRUSTED_PROXIES: 'all',
      VICHE_RATE_FACTOR: 'fast',
      VICHE_LOG_LEVEL: 'loud',
    });
    assert.deepEqual(
      faults.map((fault) => fault.split(' ')[0]),
      ['VICHE_SECRET', 'PORT', 'VICHE_PUBLIC_URL', 'SMTP_URL', 'VICHE_MAIL_FROM', 'DATABASE_URL', 'VICHE_ORIGINS', 'VICHE_RATE_FACTOR', 'VICHE_OFFICIALS', 'VICHE_TRUSTED_PROXIES', 'VICHE_LOG_LEVEL'],
    );
    assert.ok(faults.every((fault) => !fault.includes('\n')));
  });

  it('never repeat a secret or a password in a complaint', () => {
    const faults = faultsOf({VICHE_SECRET: 'hush-hush', DATABASE_URL: 'mysql://user:pa55word@db/x'}).join('\n');
    assert.doesNotMatch(faults, /hush|pa55word/);
  });

  it('ask for a sender once there is a mail server', () => {
    assert.match(faultsOf({VICHE_SECRET: secret, SMTP_URL: 'smtp://mail.example.org'}).join(), /^VICHE_MAIL_FROM is missing/);
  });

  it('read officials with and without a body', () => {
    const {config} = readSettings({VICHE_SECRET: secret, VICHE_OFFICIALS: 'a@town.example:moderator@town, b@town.example:administrator'});
    assert.deepEqual(config.officials, [
      {email: 'a@town.example', role: 'moderator', bodyId: 'town'},
      {email: 'b@town.example', role: 'administrator', bodyId: null},
    ]);
  });
});

describe('The address that counts', () => {
  const by = (setting: string, socket: string, forwarded: string | null) => clientAddress(socket, forwarded, parseProxies(setting)!);

  it('is the socket’s where no proxy is trusted, whatever the sender claims', () => {
    assert.equal(by('0', '203.0.113.9', '198.51.100.1'), '203.0.113.9');
  });

  it('is the one before as many proxies as are ours', () => {
    assert.equal(by('1', '10.0.0.1', '6.6.6.6, 198.51.100.1'), '198.51.100.1');
    assert.equal(by('2', '10.0.0.1', '6.6.6.6, 198.51.100.1, 10.0.0.2'), '198.51.100.1');
  });

  it('is the nearest that is in none of our networks', () => {
    assert.equal(by('10.0.0.0/8,::1', '::ffff:10.0.0.1', '6.6.6.6, 198.51.100.1:4711, 10.2.0.2'), '198.51.100.1');
    assert.equal(by('10.0.0.0/8', '203.0.113.9', '198.51.100.1'), '203.0.113.9');
  });

  it('is the proxy’s own where what it says is not an address', () => {
    assert.equal(by('1', '10.0.0.1', 'unknown'), '10.0.0.1');
    assert.equal(by('1', '10.0.0.1', null), '10.0.0.1');
  });

  it('is not guessed from networks that are none', () => {
    for (const setting of ['10.0.0.0/33', 'town.example', '10.0.0', '::1/129', '']) assert.equal(parseProxies(setting), undefined, setting);
  });
});
