import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/widgets/consultation-desk/define.ts';
import {conductingScenes as scenes} from './scenes/conducting.ts';
import {storyOf} from './scenes/story.ts';

interface Args {
  'heading-level': number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Consultation desk',
  component: 'viche-consultation-desk',
  args: {'heading-level': 1},
  argTypes: {'heading-level': {control: {type: 'number', min: 1, max: 6}}},
};
export default meta;

const story = storyOf<Args>(({source}, args) => html`<viche-consultation-desk data-scene heading-level=${args['heading-level']} .backend=${source}></viche-consultation-desk>`);

export const List = story(scenes.List);
export const ListEmpty = story(scenes.ListEmpty);
export const ListNothingFound = story(scenes.ListNothingFound);
export const ListLoading = story(scenes.ListLoading);
export const ListFailed = story(scenes.ListFailed);
export const New = story(scenes.New);
export const NewFaults = story(scenes.NewFaults);
export const DraftLacking = story(scenes.DraftLacking);
export const DraftReady = story(scenes.DraftReady);
export const DraftForm = story(scenes.DraftForm);
export const DraftDocument = story(scenes.DraftDocument);
export const DraftOfTwo = story(scenes.DraftOfTwo);
export const DraftLeaving = story(scenes.DraftLeaving);
export const DraftNotSaved = story(scenes.DraftNotSaved);
export const Announced = story(scenes.Announced);
export const TextPaste = story(scenes.TextPaste);
export const TextRecognised = story(scenes.TextRecognised);
export const TextCorrecting = story(scenes.TextCorrecting);
export const TextSaved = story(scenes.TextSaved);
export const VersionNext = story(scenes.VersionNext);
export const VersionFaults = story(scenes.VersionFaults);
export const VersionPublished = story(scenes.VersionPublished);
export const Open = story(scenes.Open);
export const Extending = story(scenes.Extending);
export const ExtendingFaults = story(scenes.ExtendingFaults);
export const Closing = story(scenes.Closing);
export const Proposals = story(scenes.Proposals);
export const ProposalsNone = story(scenes.ProposalsNone);
export const ProposalsFailed = story(scenes.ProposalsFailed);
export const ProposalsSelected = story(scenes.ProposalsSelected);
export const Answering = story(scenes.Answering);
export const AnsweringFaults = story(scenes.AnsweringFaults);
export const AnsweringFailed = story(scenes.AnsweringFailed);
export const AnsweredByColleague = story(scenes.AnsweredByColleague);
export const Answered = story(scenes.Answered);
export const Places = story(scenes.Places);
export const PlacePlaced = story(scenes.PlacePlaced);
export const ReportLacking = story(scenes.ReportLacking);
export const ReportReady = story(scenes.ReportReady);
export const ReportFailed = story(scenes.ReportFailed);
export const ReportPublished = story(scenes.ReportPublished);
export const ProposalsAfterReport = story(scenes.ProposalsAfterReport);
export const ReportOwesAnswer = story(scenes.ReportOwesAnswer);
export const ReportSupplemented = story(scenes.ReportSupplemented);
export const DecisionFaults = story(scenes.DecisionFaults);
export const SessionEnded = story(scenes.SessionEnded);
export const NotConfigured = story(scenes.NotConfigured);
