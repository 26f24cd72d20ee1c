import assert from 'node:assert/strict';
import {
	nextRecord,
	recordNumber,
	renumberFile,
	renumberTitle,
	sharingNumber,
} from '../../src/core/decisions/index.ts';
import { apply } from './support/decisions.ts';

describe('the number of a decision record', () => {
	const schemes: [folder: string[], next: string, slug?: string][] = [
		[[], '0001-queue.md'],
		[['README.md', 'template.md'], '0001-queue.md'],
		[['0001-a.md', '0007-b.md', '0003-c.md'], '0008-queue.md'],
		[['001-a.md', '002-b.md'], '003-queue.md'],
		[['adr-0007-a.md'], 'adr-0008-queue.md'],
		[['ADR-12.md'], 'ADR-13.md'],
		[['ADR_9_a.md'], 'ADR_10_queue.md'],
		[['999-a.md'], '1000-queue.md'],
		[['0001-a.md', '2026-11-20-meeting.md', '20261120-notes.md'], '0002-queue.md'],
		[['1. a.md'], '2. queue.md'],
		[['0000-use-records.md'], '0001-queue.md'],
		[['0001_use_records.md'], '0002_the_queue.md', 'the-queue'],
		[['01 Use records.md'], '02 the queue.md', 'the-queue'],
	];
	for (const [folder, next, slug = 'queue'] of schemes) {
		it(`follows ${folder.join(', ') || 'nothing'} with ${next}`, () => {
			assert.equal(nextRecord(folder).fileName(slug), next);
		});
	}

	it('is not in names that only hold a number', () => {
		for (const name of ['queue-0007.md', '0007-queue.txt', 'adr.md', '3rd-party.md', 'address-7.md']) {
			assert.equal(recordNumber(name), undefined, name);
		}
	});

	it('is shared by files whose names say the same number, translations apart', () => {
		const folder = [
			'0007-queue.md',
			'0007-queue.de.md',
			'7-cache.md',
			'adr-007-bus.md',
			'0017-x.md',
			'README.md',
		];
		assert.deepEqual(sharingNumber('0007-queue.md', folder), ['7-cache.md', 'adr-007-bus.md']);
		assert.deepEqual(sharingNumber('README.md', folder), []);
	});

	it('is changed in the name and in the title', () => {
		assert.equal(renumberFile('0007-queue.md', '0012'), '0012-queue.md');
		assert.equal(renumberFile('ADR-7.md', '12'), 'ADR-12.md');
		for (const [before, after] of [
			['# ADR-0007: 7 queues', '# ADR-0012: 7 queues'],
			['# 7. A queue', '# 12. A queue'],
		] as const) {
			assert.equal(apply(before, renumberTitle(before, 7, '0012')), after);
		}
		assert.equal(renumberTitle('# A queue for 70 orders', 7, '0012'), undefined);
	});
});
