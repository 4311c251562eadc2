import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/widgets/consultation/define.ts';
import {consultationScenes as scenes} from './scenes/consultation.ts';
import {storyOf} from './scenes/story.ts';

interface Args {
  'heading-level': number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Consultation',
  component: 'viche-consultation',
  args: {'heading-level': 2},
  argTypes: {'heading-level': {control: {type: 'number', min: 1, max: 6}}},
};
export default meta;

const story = storyOf<Args>(({id, source}, args) => html`<viche-consultation data-scene consultation-id=${id} heading-level=${args['heading-level']} .backend=${source}></viche-consultation>`);

export const Draft = story(scenes.Draft);
export const Contents = story(scenes.Contents);
export const Compared = story(scenes.Compared);
export const TakenOut = story(scenes.TakenOut);
export const WithoutAPlace = story(scenes.WithoutAPlace);
export const WithoutAPlaceFailed = story(scenes.WithoutAPlaceFailed);
export const OlderVersion = story(scenes.OlderVersion);
export const Provision = story(scenes.Provision);
export const SideBySide = story(scenes.SideBySide);
export const NothingSaid = story(scenes.NothingSaid);
export const Opinions = story(scenes.Opinions);
export const Logged = story(scenes.Logged);
export const OpinionsOnWhatIsGone = story(scenes.OpinionsOnWhatIsGone);
export const About = story(scenes.About);
export const Course = story(scenes.Course);
export const Extended = story(scenes.Extended);
export const Announced = story(scenes.Announced);
export const Policy = story(scenes.Policy);
export const PolicyWithoutOpinions = story(scenes.PolicyWithoutOpinions);
export const WithoutName = story(scenes.WithoutName);
export const Considered = story(scenes.Considered);
export const ReportOverdue = story(scenes.ReportOverdue);
export const Reported = story(scenes.Reported);
export const AnswerOwedAfterReport = story(scenes.AnswerOwedAfterReport);
export const Supplemented = story(scenes.Supplemented);
export const Decided = story(scenes.Decided);
export const LongWords = story(scenes.LongWords);
export const LongWordsAbout = story(scenes.LongWordsAbout);
export const Loading = story(scenes.Loading);
export const TextIsLoading = story(scenes.TextIsLoading);
export const Failed = story(scenes.Failed);
export const Offline = story(scenes.Offline);
export const TextFailed = story(scenes.TextFailed);
export const OpinionsFailed = story(scenes.OpinionsFailed);
export const ProvisionFailed = story(scenes.ProvisionFailed);
export const Stale = story(scenes.Stale);
export const Missing = story(scenes.Missing);
export const NotConfigured = story(scenes.NotConfigured);
