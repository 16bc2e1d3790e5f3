/** What builtins of lists and collections are charged. */
import * as charges from './charges.ts';
import { after, around, before, type Cost } from './cost.ts';
import * as sets from './setCharges.ts';

export const LIST_COSTS: readonly Cost[] = [
  ...lists('Array.prototype'),
  ...lists('TypedArray.prototype'),
  after('Array.prototype', 'flatMap flat', 'length, and that of the result', 'goes through both', charges.bothLengths),
  after('Array.prototype', 'concat toSpliced', 'length of the result', 'copies into a new list', charges.resultLength),
  after(
    'Array.prototype',
    'splice',
    'elements behind the place, and those removed',
    'moves all that stands behind',
    charges.spliced,
  ),
  after('Array.prototype', 'shift unshift', 'length', 'moves every element by one place', charges.ownLength),
  before(
    'Array.prototype',
    'sort toSorted',
    'length; without a comparator length × log(runs)',
    'TimSort merges the ascending runs it finds; a comparator counts for itself',
    charges.sorted,
  ),
  before(
    'TypedArray.prototype',
    'sort toSorted',
    'length × log(length); with a comparator length',
    'does not look for runs; a comparator counts for itself',
    charges.sortedTyped,
  ),
  after('TypedArray.prototype', 'set', 'length of the source', 'copies every element', charges.argumentLength),
  after('Array', 'from of', 'length of the result', 'reads the source to its end', charges.resultLength),
  after('TypedArray', 'from of', 'length of the result', 'reads the source to its end', charges.resultLength),
  after('ArrayBuffer.prototype', 'slice', 'bytes of the result', 'copies them', charges.resultBytes),
  after('Buffer', 'from alloc allocUnsafe concat', 'bytes of the result', 'fills or copies them', charges.resultLength),
  after('Buffer', 'compare', 'bytes up to the first difference', 'compares one after the other', charges.compared),
  after(
    'Buffer.prototype',
    'compare equals',
    'bytes up to the first difference',
    'compares one after the other',
    charges.comparedTo,
  ),
  after('Buffer.prototype', 'includes indexOf', 'bytes visited', 'searches until it finds them', charges.visitedBytes),
  after(
    'Buffer.prototype',
    'lastIndexOf',
    'bytes visited',
    'searches from the end until it finds them',
    charges.visitedFromEnd,
  ),
  after('Buffer.prototype', 'fill', 'bytes from start to end', 'sets each of them', charges.filled),
  after(
    'Buffer.prototype',
    'toString copy write latin1Slice utf8Slice',
    'bytes read or written',
    'goes through them one by one',
    charges.bytes,
  ),
  before(
    'Map.prototype',
    'forEach clear',
    'number of entries',
    'goes through every one; get, set, has and delete are one look-up, part of their line',
    charges.ownSize,
  ),
  before(
    'Set.prototype',
    'forEach clear',
    'number of items',
    'goes through every one; add, has and delete are one look-up, part of their line',
    charges.ownSize,
  ),
  after(
    'Set.prototype',
    'union symmetricDifference',
    'items of both',
    'goes through one and copies the other',
    sets.bothSizes,
  ),
  after('Set.prototype', 'difference', 'number of items', 'copies the set', charges.ownSize),
  after('Set.prototype', 'intersection', 'items of the smaller one', 'looks each of them up', sets.smallerSize),
  after(
    'Set.prototype',
    'isSubsetOf',
    'items up to the first that the other lacks',
    'looks one after the other up',
    sets.subsetLookups,
  ),
  after(
    'Set.prototype',
    'isSupersetOf',
    'items of the other up to the first that is missing',
    'looks one after the other up',
    sets.supersetLookups,
  ),
  after(
    'Set.prototype',
    'isDisjointFrom',
    'items of the smaller one up to the first that both have',
    'looks one after the other up',
    sets.disjointLookups,
  ),
  after('Map', 'groupBy', 'length of the source', 'goes through the whole list', charges.argumentLength),
];

/** What lists and typed lists have in common. */
function lists(on: string): readonly Cost[] {
  return [
    after(
      on,
      'includes indexOf',
      'elements visited',
      'looks at one after the other until it finds the one',
      charges.visited,
    ),
    after(
      on,
      'lastIndexOf',
      'elements visited',
      'looks at one after the other, from the end, until it finds the one',
      charges.visitedFromEnd,
    ),
    after(on, 'map filter forEach reduce reduceRight', 'length', 'goes through the whole list', charges.ownLength),
    around(
      on,
      'every some find findIndex findLast findLastIndex',
      'elements visited by a builtin, as in every(Number.isInteger)',
      'looks at one after the other until the answer is known; a callback of yours counts for itself',
      charges.calls,
    ),
    after(on, 'slice toReversed with', 'length of the result', 'copies into a new list', charges.resultLength),
    after(on, 'reverse copyWithin join toString', 'length', 'touches every element', charges.ownLength),
    after(on, 'fill', 'elements from start to end', 'sets each of them', charges.filled),
  ];
}
